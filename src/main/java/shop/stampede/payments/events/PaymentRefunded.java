package shop.stampede.payments.events;

import java.util.UUID;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.shared.Money;

/// Money is given back.
public record PaymentRefunded(UUID reference, long version, PaymentMethod method, Money amount, Money refundedInAll)
        implements PaymentEvent {}
