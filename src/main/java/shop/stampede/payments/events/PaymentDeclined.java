package shop.stampede.payments.events;

import java.util.UUID;

/// A bank has refused.
public record PaymentDeclined(UUID reference, long version, int attempt, String reason) implements PaymentEvent {}
