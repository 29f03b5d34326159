package shop.stampede.shared.commands;

import java.util.List;

/// Carries out several commands of one kind in one transaction, which then share their locks, their round
/// trips and their commit. The gateway gives such a kind its [Lanes].
public interface BatchCommandHandler<C extends Command<R>, R extends CommandResult> extends CommandHandler<C, R> {

    /// Carries them out as if one after the other, in this order: what one has taken, the next does not find.
    ///
    /// The transaction is committed whatever the answers are: a refused command must not have written
    /// anything. Events go through [CausedEvents], so that each is entered under the command that caused it.
    ///
    /// @return an answer for each, in the same order
    List<R> handleAll(List<Asked<C>> asked);

    /// What a command competes for with others of its kind, such as the stock of a SKU. Commands that compete for the
    /// same share a transaction or wait for each other; others may be carried out beside them.
    Object contendedBy(C command);

    @Override
    default R handle(C command, CommandContext context) {
        return handleAll(List.of(new Asked<>(command, context))).getFirst();
    }
}
