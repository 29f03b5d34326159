package shop.stampede.payments.events;

import java.util.UUID;
import shop.stampede.shared.Money;

/// A bank has set the money aside.
public record PaymentAuthorised(UUID reference, long version, int attempt, String transaction, Money amount)
        implements PaymentEvent {}
