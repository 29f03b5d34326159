package shop.stampede.payments.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.payments.ChargeOutcome;
import shop.stampede.payments.PaymentMethod;
import shop.stampede.payments.RecordCharge;
import shop.stampede.payments.command.PaymentWay.Charge;
import shop.stampede.payments.events.PaymentRefunded;
import shop.stampede.payments.events.PaymentRequested;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

/// Talks to the banks, after the commit and outside of every transaction, and brings back what they said.
///
/// Each answer is a command whose id is made of the request, so an event that is delivered twice is answered once.
@Component
class Charging {

    private static final String DUE = """
            SELECT reference, attempt, transaction, method FROM payments.payment
            WHERE status = 'AUTHORISED' AND changed_at < now() - interval '5 seconds'
            ORDER BY changed_at LIMIT 100
            """;

    private final Map<PaymentMethod, PaymentWay> ways;
    private final CommandGateway gateway;
    private final JdbcClient jdbc;

    Charging(List<PaymentWay> ways, CommandGateway gateway, JdbcClient jdbc) {
        this.ways = ways.stream().collect(Collectors.toMap(PaymentWay::method, Function.identity()));
        this.gateway = gateway;
        this.jdbc = jdbc;
    }

    @Async
    @TransactionalEventListener(id = "payments.charging", condition = "#root.args[0].card() != null")
    void on(PaymentRequested event) {
        way(event.method())
                .charge(new Charge(event.reference(), event.attempt(), event.amount(), event.card()))
                .ifPresent(outcome -> record("charge", event.reference(), event.attempt(), outcome));
    }

    @Async
    @TransactionalEventListener(id = "payments.refunding")
    void on(PaymentRefunded event) {
        way(event.method()).refund(event.reference(), event.amount());
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1S")
    void captureWhatWasAuthorised() {
        record Authorised(UUID reference, int attempt, String transaction, PaymentMethod method) {}
        List<Authorised> due = jdbc.sql(DUE)
                .query((rs, _) -> new Authorised(
                        rs.getObject("reference", UUID.class),
                        rs.getInt("attempt"),
                        rs.getString("transaction"),
                        PaymentMethod.valueOf(rs.getString("method"))))
                .list();
        due.forEach(payment -> record(
                "capture",
                payment.reference,
                payment.attempt,
                way(payment.method).capture(payment.reference, payment.transaction)));
    }

    private void record(String step, UUID reference, int attempt, ChargeOutcome outcome) {
        var id = CommandId.ofShop("%s-%s-%d".formatted(step, reference, attempt));
        gateway.send(id, Actor.SYSTEM, new RecordCharge(reference, attempt, outcome));
    }

    private PaymentWay way(PaymentMethod method) {
        var way = ways.get(method);
        if (way == null) {
            throw new IllegalStateException("No way to pay by " + method.word());
        }
        return way;
    }
}
