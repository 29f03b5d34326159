package shop.stampede.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// Money that is asked for.
///
/// @param reference what is paid for, for example an order
/// @param card only with [PaymentMethod#TEST_CARD]
public record PaymentRequest(
        UUID reference,
        Money amount,
        PaymentMethod method,
        @Nullable TestCard card) {}
