package shop.stampede.payments.events;

import java.util.UUID;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.shared.Money;

/// The money has arrived.
public record PaymentCaptured(UUID reference, long version, PaymentMethod method, String transaction, Money amount)
        implements PaymentEvent {}
