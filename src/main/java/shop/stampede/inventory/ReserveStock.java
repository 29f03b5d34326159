package shop.stampede.inventory;

import java.util.List;
import java.util.UUID;
import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Promises pieces to somebody: all lines or none.
///
/// @param reference what they are promised to, for example an order; one reservation for each
/// @param lines a SKU may stand in several lines; they are summed
public record ReserveStock(UUID reference, List<StockLine> lines) implements Command<ReserveStock.Result> {

    public ReserveStock {
        new Check().notEmpty("lines", lines, 200).done();
        lines = List.copyOf(lines);
    }

    public sealed interface Result extends CommandResult {

        record Reserved(UUID reference) implements Result {}

        record NoSuchSku(List<Sku> skus) implements Result, Refusal {}

        record OutOfStock(List<Shortage> shortages) implements Result, Refusal {}

        record AlreadyReserved(UUID reference) implements Result, Refusal {}
    }

    /// A SKU of which fewer are free than were wanted.
    public record Shortage(Sku sku, int available) {}
}
