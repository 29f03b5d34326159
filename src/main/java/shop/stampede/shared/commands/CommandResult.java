package shop.stampede.shared.commands;

/// An outcome of a command: each command declares its own as a nested `sealed interface Result` of records.
///
/// Stored as JSON beside the command's id, so that the same command sent again has the same answer.
public interface CommandResult {

    /// An expected "no": out of stock, already shipped. Whatever the handler did is rolled back.
    interface Refusal extends CommandResult {}
}
