package shop.stampede.payments.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Money;

/// Money is wanted.
public record PaymentRequested(
        UUID reference,
        long version,
        int attempt,
        PaymentMethod method,
        @Nullable TestCard card,
        Money amount) implements PaymentEvent {}
