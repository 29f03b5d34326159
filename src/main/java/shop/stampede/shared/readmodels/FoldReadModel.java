package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;

/// Moves the overlay of a read model into its base now, also while a sale is on.
///
/// @param model the read model's name, `catalog.product_card`
public record FoldReadModel(String model) implements Command<JobRequest> {}
