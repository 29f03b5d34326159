package shop.stampede.shared.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.outbox.DiscardPublication.Result;

@Component
class DiscardPublicationHandler implements CommandHandler<DiscardPublication, Result> {

    private static final String DELETE = """
            DELETE FROM outbox.event_publication WHERE id = :id AND completion_date IS NULL
            RETURNING listener_id AS listener, event_type AS event
            """;

    private final JdbcClient jdbc;
    private final CausedEvents events;

    DiscardPublicationHandler(JdbcClient jdbc, CausedEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Result handle(DiscardPublication command, CommandContext context) {
        var delivery =
                jdbc.sql(DELETE).param("id", command.id()).query(Delivery.class).optional();
        if (delivery.isEmpty()) {
            return new Result.NoSuchPublication(command.id());
        }
        events.publish(context, List.of(delivery.get().upkeep(command.id(), "discard", context.at())));
        return new Result.Discarded(command.id());
    }
}
