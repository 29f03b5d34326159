package shop.stampede.payments.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.stampede.payments.ChargeOutcome;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.PaymentRequest;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.Money;

class PaymentTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Money PRICE = Money.of("50.00");
    private static final PaymentRequest CARD =
            new PaymentRequest(UUID.randomUUID(), PRICE, PaymentMethod.TEST_CARD, TestCard.SUCCEEDS);
    private static final PaymentRequest INVOICE =
            new PaymentRequest(UUID.randomUUID(), PRICE, PaymentMethod.INVOICE, null);

    @Test
    void givesBackNoMoreThanWasTaken() {
        var payment = byCard();
        payment.record(1, new ChargeOutcome.Captured("t"), NOON);

        assertThat(payment.refund(Money.of("30.00"), NOON)).isEqualTo(Money.of("30.00"));
        assertThat(payment.refund(Money.of("30.00"), NOON)).isEqualTo(Money.of("20.00"));
        assertThat(payment.refund(Money.of("30.00"), NOON)).isEqualTo(Money.ZERO);
    }

    @Test
    void givesNothingBackOfWhatWasNeverTaken() {
        assertThat(byCard().refund(PRICE, NOON)).isEqualTo(Money.ZERO);
    }

    @Test
    void ignoresALateAnswerToAnEarlierAttempt() {
        var payment = byCard();
        payment.record(1, new ChargeOutcome.Declined("no"), NOON);
        payment.requestAgain(CARD, NOON);

        assertThat(payment.record(1, new ChargeOutcome.Declined("no"), NOON)).isFalse();
        assertThat(payment.record(2, new ChargeOutcome.Captured("t"), NOON)).isTrue();
        assertThat(payment.record(2, new ChargeOutcome.Captured("t"), NOON)).isFalse();
    }

    @Test
    void isRequestedAgainOnlyAfterARefusal() {
        assertThatThrownBy(() -> byCard().requestAgain(INVOICE, NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isReceivedByHandOnlyAsAnInvoice() {
        assertThat(byCard().receive("transfer", NOON)).isFalse();
        var invoice = Payment.request(INVOICE, NOON);
        assertThat(invoice.receive("transfer", NOON)).isTrue();
        assertThat(invoice.receive("transfer", NOON)).isFalse();
    }

    private static Payment byCard() {
        return Payment.request(CARD, NOON);
    }
}
