package shop.stampede.shared.commands;

/// Carries out one kind of command, inside the gateway's transaction.
///
/// It loads aggregates, calls their verbs, saves them and returns the outcome. It sends no commands and reads no
/// read models; it may run more than once for one command when a race is lost, so it has no effect outside the
/// transaction.
public interface CommandHandler<C extends Command<R>, R extends CommandResult> {

    R handle(C command, CommandContext context);
}
