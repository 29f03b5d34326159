package shop.stampede.payments.events;

import java.util.UUID;
import shop.stampede.shared.journal.DomainEvent;

/// Everything that happens to a payment; its reference says what is paid for.
public sealed interface PaymentEvent extends DomainEvent
        permits PaymentRequested, PaymentAuthorised, PaymentCaptured, PaymentDeclined, PaymentRefunded {

    UUID reference();

    long version();

    @Override
    default String aggregateType() {
        return "payment";
    }

    @Override
    default String aggregateId() {
        return reference().toString();
    }

    @Override
    default long aggregateVersion() {
        return version();
    }
}
