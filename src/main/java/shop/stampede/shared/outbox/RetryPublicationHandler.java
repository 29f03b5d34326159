package shop.stampede.shared.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.outbox.RetryPublication.Result;

@Component
class RetryPublicationHandler implements CommandHandler<RetryPublication, Result> {

    private static final String RELEASE =
            "UPDATE outbox.failure SET parked = false, attempts = 0, failed_at = 'epoch' WHERE publication_id = :id";

    private final JdbcClient jdbc;

    RetryPublicationHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Result handle(RetryPublication command, CommandContext context) {
        int found = jdbc.sql(RELEASE).param("id", command.id()).update();
        return found == 1 ? new Result.Retried(command.id()) : new Result.NoSuchPublication(command.id());
    }
}
