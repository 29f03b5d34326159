package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.Command;

/// Compares what a read model shows with its definition, row by row.
///
/// @param model the read model's name, `catalog.product_card`
public record CheckReadModel(String model) implements Command<JobRequest> {}
