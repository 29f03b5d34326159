package shop.stampede.shared.commands;

/// A command with what its handler may know: one of several that are carried out together.
public record Asked<C>(C command, CommandContext context) {}
