package shop.stampede.payments.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.payments.ChargeOutcome;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.PaymentRequest;
import shop.stampede.payments.TestCard;
import shop.stampede.payments.events.PaymentAuthorised;
import shop.stampede.payments.events.PaymentCaptured;
import shop.stampede.payments.events.PaymentDeclined;
import shop.stampede.payments.events.PaymentRefunded;
import shop.stampede.payments.events.PaymentRequested;
import shop.stampede.shared.Money;
import shop.stampede.shared.journal.DomainEvent;

/// Money for one thing: requested, perhaps authorised, captured or declined, and perhaps given back.
///
/// After a refusal it may be requested again, another way; each request is an attempt with a number, so
/// that a late answer to an earlier one is told apart. Never more is given back than was taken.
@Table(schema = "payments", name = "payment")
class Payment extends AbstractAggregateRoot<Payment> {

    @Id
    private final UUID reference;

    private Money amount;
    private PaymentMethod method;
    private @Nullable TestCard card;
    private PaymentStatus status;
    private int attempt;
    private @Nullable String transaction;
    private Money refunded;
    private Instant changedAt;

    @Version
    private long version;

    @PersistenceCreator
    Payment(
            UUID reference,
            Money amount,
            PaymentMethod method,
            @Nullable TestCard card,
            PaymentStatus status,
            int attempt,
            @Nullable String transaction,
            Money refunded,
            Instant changedAt,
            long version) {
        this.reference = reference;
        this.amount = amount;
        this.method = method;
        this.card = card;
        this.status = status;
        this.attempt = attempt;
        this.transaction = transaction;
        this.refunded = refunded;
        this.changedAt = changedAt;
        this.version = version;
    }

    static Payment request(PaymentRequest request, Instant at) {
        var payment = new Payment(
                request.reference(),
                request.amount(),
                request.method(),
                request.card(),
                PaymentStatus.REQUESTED,
                1,
                null,
                Money.ZERO,
                at,
                0);
        payment.registerEvent(
                new PaymentRequested(request.reference(), 1, 1, request.method(), request.card(), request.amount()));
        return payment;
    }

    /// What has happened to this payment and is not saved yet.
    List<DomainEvent> events() {
        return domainEvents().stream().map(DomainEvent.class::cast).toList();
    }

    /// Tries again after a refusal.
    void requestAgain(PaymentRequest request, Instant at) {
        if (status != PaymentStatus.DECLINED) {
            throw new IllegalStateException(
                    "Payment %s is %s and cannot be requested again".formatted(reference, status));
        }
        amount = request.amount();
        method = request.method();
        card = request.card();
        attempt++;
        become(PaymentStatus.REQUESTED, at);
        registerEvent(new PaymentRequested(reference, version + 1, attempt, method, card, amount));
    }

    /// @return whether the answer was waited for
    boolean record(int answeredAttempt, ChargeOutcome outcome, Instant at) {
        if (answeredAttempt != attempt || !status.isOpen()) {
            return false;
        }
        switch (outcome) {
            case ChargeOutcome.Captured(var bankTransaction) -> capture(bankTransaction, at);
            case ChargeOutcome.Authorised(var bankTransaction) -> {
                transaction = bankTransaction;
                become(PaymentStatus.AUTHORISED, at);
                registerEvent(new PaymentAuthorised(reference, version + 1, attempt, bankTransaction, amount));
            }
            case ChargeOutcome.Declined(var reason) -> {
                become(PaymentStatus.DECLINED, at);
                registerEvent(new PaymentDeclined(reference, version + 1, attempt, reason));
            }
        }
        return true;
    }

    /// @return false if it is no open invoice
    boolean receive(String note, Instant at) {
        if (method != PaymentMethod.INVOICE || status != PaymentStatus.REQUESTED) {
            return false;
        }
        capture(note, at);
        return true;
    }

    /// @return what is given back
    Money refund(Money wanted, Instant at) {
        if (status.isOpen() || status == PaymentStatus.DECLINED) {
            become(PaymentStatus.REFUNDED, at);
            return Money.ZERO;
        }
        var left = amount.minus(refunded);
        var given = wanted.compareTo(left) < 0 ? wanted : left;
        if (given.isPositive()) {
            refunded = refunded.plus(given);
            become(refunded.equals(amount) ? PaymentStatus.REFUNDED : status, at);
            registerEvent(new PaymentRefunded(reference, version + 1, method, given, refunded));
        }
        return given;
    }

    private void capture(String bankTransaction, Instant at) {
        transaction = bankTransaction;
        become(PaymentStatus.CAPTURED, at);
        registerEvent(new PaymentCaptured(reference, version + 1, method, bankTransaction, amount));
    }

    private void become(PaymentStatus next, Instant at) {
        status = next;
        changedAt = at;
    }
}
