package shop.stampede.payments;

import java.util.UUID;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// What the bank said to a charge. Sent by the shop itself after it has asked.
///
/// @param attempt which request for payment this answers; an answer to an earlier one is ignored
public record RecordCharge(UUID reference, int attempt, ChargeOutcome outcome) implements Command<RecordCharge.Result> {

    public sealed interface Result extends CommandResult {

        record Recorded(UUID reference) implements Result {}

        /// The payment is not waiting for this answer (any more).
        record NotWaiting(UUID reference) implements Result, Refusal {}
    }
}
