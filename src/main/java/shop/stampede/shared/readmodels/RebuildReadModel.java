package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;

/// Builds a read model anew beside the live one, and compares both. Nothing changes for readers until
/// [FlipReadModel].
///
/// @param model the read model's name, `catalog.product_card`
public record RebuildReadModel(String model) implements Command<JobRequest> {}
