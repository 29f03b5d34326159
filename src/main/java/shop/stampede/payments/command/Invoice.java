package shop.stampede.payments.command;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shop.stampede.payments.ChargeOutcome;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.shared.Money;

/// The shopper transfers the money, and people in the back office watch the account.
@Component
class Invoice implements PaymentWay {

    private static final Logger log = LoggerFactory.getLogger(Invoice.class);

    @Override
    public PaymentMethod method() {
        return PaymentMethod.INVOICE;
    }

    @Override
    public Optional<ChargeOutcome> charge(Charge charge) {
        return Optional.empty();
    }

    @Override
    public ChargeOutcome capture(UUID reference, String transaction) {
        throw new IllegalStateException("An invoice is never authorised, so there is nothing to capture");
    }

    @Override
    public void refund(UUID reference, Money amount) {
        log.info("To be transferred back by the bookkeeping: {} for {}", amount, reference);
    }
}
