package shop.stampede.shared.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.outbox.DiscardPublication.Result;

@Component
class DiscardPublicationHandler implements CommandHandler<DiscardPublication, Result> {

    private static final String DELETE =
            "DELETE FROM outbox.event_publication WHERE id = :id AND completion_date IS NULL";

    private final JdbcClient jdbc;

    DiscardPublicationHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Result handle(DiscardPublication command, CommandContext context) {
        int found = jdbc.sql(DELETE).param("id", command.id()).update();
        return found == 1 ? new Result.Discarded(command.id()) : new Result.NoSuchPublication(command.id());
    }
}
