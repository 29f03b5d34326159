package shop.stampede.catalog.events;

import java.util.UUID;
import shop.stampede.shared.journal.DomainEvent;

/// Everything that happens to a promotion.
public sealed interface PromotionEvent extends DomainEvent
        permits PromotionScheduled, PromotionStarted, PromotionEnded {

    UUID promotionId();

    long version();

    @Override
    default String aggregateType() {
        return "promotion";
    }

    @Override
    default String aggregateId() {
        return promotionId().toString();
    }

    @Override
    default long aggregateVersion() {
        return version();
    }
}
