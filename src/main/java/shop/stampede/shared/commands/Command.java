package shop.stampede.shared.commands;

/// Something a person or the shop itself wants done, named by its intent: `AdjustProductPrice`.
///
/// A record whose compact constructor refuses what cannot be meant ([shop.stampede.shared.InvalidInput]). It has
/// exactly one [CommandHandler]; it is sent through the [CommandGateway] and nowhere else.
///
/// @param <R> the sealed outcomes; the sender switches over all of them
public interface Command<R extends CommandResult> {}
