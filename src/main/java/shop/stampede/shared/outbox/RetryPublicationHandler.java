package shop.stampede.shared.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.outbox.RetryPublication.Result;

@Component
class RetryPublicationHandler implements CommandHandler<RetryPublication, Result> {

    private static final String RELEASE = """
            UPDATE outbox.failure f SET parked = false, attempts = 0, failed_at = 'epoch'
            FROM outbox.event_publication p WHERE f.publication_id = :id AND p.id = f.publication_id
            RETURNING p.listener_id AS listener, p.event_type AS event
            """;

    private final JdbcClient jdbc;
    private final CausedEvents events;

    RetryPublicationHandler(JdbcClient jdbc, CausedEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Result handle(RetryPublication command, CommandContext context) {
        var delivery = jdbc.sql(RELEASE)
                .param("id", command.id())
                .query(Delivery.class)
                .optional();
        if (delivery.isEmpty()) {
            return new Result.NoSuchPublication(command.id());
        }
        events.publish(context, List.of(delivery.get().upkeep(command.id(), "retry", context.at())));
        return new Result.Retried(command.id());
    }
}
