package shop.stampede.shared.replay;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.events.UpkeepCommanded;
import shop.stampede.shared.replay.ReplayCopy.Result;

@Component
class ReplayCopyHandler implements CommandHandler<ReplayCopy, Result> {

    private static final String WANT = """
            INSERT INTO journal.replay (id, copy, requested_by, requested_at) VALUES (:id, :copy, :by, :at)
            ON CONFLICT (copy) WHERE state IN ('wanted', 'running', 'replaced') DO NOTHING
            """;

    private final Copies copies;
    private final JdbcClient jdbc;
    private final CausedEvents events;

    ReplayCopyHandler(Copies copies, JdbcClient jdbc, CausedEvents events) {
        this.copies = copies;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Result handle(ReplayCopy command, CommandContext context) {
        if (copies.named(command.copy()).isEmpty()) {
            return new Result.NoSuchCopy(command.copy());
        }
        var id = context.newId();
        int wanted = jdbc.sql(WANT)
                .param("id", id)
                .param("copy", command.copy())
                .param("by", context.actor().name())
                .param("at", Timestamp.from(context.at()))
                .update();
        if (wanted == 0) {
            return new Result.AlreadyWanted(command.copy());
        }
        events.publish(context, List.of(UpkeepCommanded.ofCopy(command.copy(), "replay", context.at())));
        return new Result.Wanted(id);
    }
}
