package shop.stampede.catalog;

import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Offers a product in one more variant.
public record AddVariant(ProductId id, VariantDraft variant) implements Command<AddVariant.Result> {

    public sealed interface Result extends CommandResult {

        record Added(ProductId id, Sku sku) implements Result {}

        record NoSuchProduct(ProductId id) implements Result, Refusal {}

        record SkuTaken(Sku sku) implements Result, Refusal {}

        /// The options are not those of the product, or another variant has the same.
        record OptionsDoNotFit(String sentence) implements Result, Refusal {}

        record TooManyVariants(int max) implements Result, Refusal {}
    }
}
