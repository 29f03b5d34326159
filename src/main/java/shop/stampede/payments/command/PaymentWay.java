package shop.stampede.payments.command;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.payments.ChargeOutcome;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Money;

/// One way to pay, and whoever stands behind it. Called outside of every transaction, at least once for each request:
/// the same reference and attempt must be charged once only.
interface PaymentWay {

    PaymentMethod method();

    /// @return the bank's answer, or nothing where the money comes by itself some day
    Optional<ChargeOutcome> charge(Charge charge);

    /// Collects what was authorised.
    ChargeOutcome capture(UUID reference, String transaction);

    void refund(UUID reference, Money amount);

    /// @param attempt with the reference, the key under which a bank recognises a repeated request
    record Charge(
            UUID reference,
            int attempt,
            Money amount,
            @Nullable TestCard card) {}
}
