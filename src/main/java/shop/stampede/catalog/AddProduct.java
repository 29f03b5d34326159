package shop.stampede.catalog;

import java.util.List;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Takes a new product with its variants into the catalogue, and its SKUs into the stock.
public record AddProduct(ProductDraft product) implements Command<AddProduct.Result> {

    public sealed interface Result extends CommandResult {

        record Added(ProductId id, Handle handle, List<Sku> skus) implements Result {}

        record HandleTaken(Handle handle) implements Result, Refusal {}

        record SkuTaken(List<Sku> skus) implements Result, Refusal {}
    }
}
