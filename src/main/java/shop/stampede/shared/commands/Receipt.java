package shop.stampede.shared.commands;

import shop.stampede.shared.readmodels.VersionToken;

/// The gateway's answer: the outcome, and the token with which a query is sure to see it.
///
/// @param replayed whether this is the answer to an earlier sending of the same command
public record Receipt<R extends CommandResult>(CommandId commandId, R result, VersionToken version, boolean replayed) {

    /// What the next one who sends the same command is answered.
    Receipt<R> again() {
        return new Receipt<>(commandId, result, version, true);
    }
}
