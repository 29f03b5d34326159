package shop.stampede.shared.replay;

import java.util.UUID;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Has a copy of facts written anew from the journal. It is only asked for here; the work follows by itself, on one
/// instance, one copy at a time.
///
/// @param copy its table: `catalog.availability`
public record ReplayCopy(String copy) implements Command<ReplayCopy.Result> {

    public sealed interface Result extends CommandResult {

        record Wanted(UUID id) implements Result {}

        record NoSuchCopy(String copy) implements Result, Refusal {}

        /// It is being written anew already.
        record AlreadyWanted(String copy) implements Result, Refusal {}
    }
}
