package shop.stampede.catalog;

import java.util.List;
import shop.stampede.shared.Check;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Takes many products at once, all or none. A handle that is known is revised: its texts, prices and new variants;
/// the stock of variants that are known stays as it is.
public record ImportProducts(List<ProductDraft> products) implements Command<ImportProducts.Result> {

    public ImportProducts {
        products = List.copyOf(products);
        new Check().notEmpty("products", products, 100_000).done();
    }

    public sealed interface Result extends CommandResult {

        record Imported(int added, int revised, int unchanged) implements Result {}

        /// These SKUs belong to other products already.
        record SkuTaken(List<Taken> taken) implements Result, Refusal {}
    }

    /// @param handle the product in the import that wants the SKU
    /// @param owner the handle of the product that has it
    public record Taken(String sku, String handle, String owner) {}
}
