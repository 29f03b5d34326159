package shop.stampede.catalog.query;

import org.springframework.stereotype.Component;
import shop.stampede.catalog.events.PromotionEvent;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// Promotions as the back office lists them.
@Component
class PromotionRowReadModel implements ReadModel {

    @Override
    public String name() {
        return CatalogQueries.PROMOTION;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return event instanceof PromotionEvent promotion ? Keys.of(promotion.promotionId()) : Keys.none();
    }
}
