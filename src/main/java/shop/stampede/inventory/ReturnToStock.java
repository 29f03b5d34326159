package shop.stampede.inventory;

import java.util.List;
import java.util.UUID;
import shop.stampede.shared.Check;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Pieces have come back and can be sold again.
public record ReturnToStock(UUID reference, List<StockLine> lines) implements Command<ReturnToStock.Result> {

    public ReturnToStock {
        new Check().notEmpty("lines", lines, 200).done();
        lines = List.copyOf(lines);
    }

    public sealed interface Result extends CommandResult {

        record Returned(UUID reference) implements Result {}

        record NoSuchSku(List<Sku> skus) implements Result, Refusal {}
    }
}
