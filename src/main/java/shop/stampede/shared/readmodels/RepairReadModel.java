package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;

/// Recomputes the rows that the last check of a read model has found different.
///
/// @param model the read model's name, `catalog.product_card`
public record RepairReadModel(String model) implements Command<JobRequest> {}
