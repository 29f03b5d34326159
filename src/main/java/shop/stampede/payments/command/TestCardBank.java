package shop.stampede.payments.command;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shop.stampede.payments.ChargeOutcome;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.shared.Money;

/// A bank that is none: the card's number says what it answers, and no money moves.
@Component
class TestCardBank implements PaymentWay {

    @Override
    public PaymentMethod method() {
        return PaymentMethod.TEST_CARD;
    }

    @Override
    public Optional<ChargeOutcome> charge(Charge charge) {
        if (charge.card() == null) {
            return Optional.of(new ChargeOutcome.Declined("No card was given."));
        }
        var transaction = "test-%s-%d".formatted(charge.reference(), charge.attempt());
        return Optional.of(
                switch (charge.card()) {
                    case SUCCEEDS -> new ChargeOutcome.Captured(transaction);
                    case DECLINED -> new ChargeOutcome.Declined("The bank has declined this card.");
                    case CAPTURED_LATER -> new ChargeOutcome.Authorised(transaction);
                });
    }

    @Override
    public ChargeOutcome capture(UUID reference, String transaction) {
        return new ChargeOutcome.Captured(transaction);
    }

    @Override
    public void refund(UUID reference, Money amount) {
        // Nothing was taken from anybody.
    }
}
