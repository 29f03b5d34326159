package shop.stampede.catalog.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.AddVariant;
import shop.stampede.catalog.AddVariant.Result;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.ProductId;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class AddVariantHandler implements CommandHandler<AddVariant, Result> {

    private final Products products;
    private final Variants variants;
    private final NewVariants newVariants;
    private final PriceHistory prices;

    AddVariantHandler(Products products, Variants variants, NewVariants newVariants, PriceHistory prices) {
        this.products = products;
        this.variants = variants;
        this.newVariants = newVariants;
        this.prices = prices;
    }

    @Override
    public Result handle(AddVariant command, CommandContext context) {
        prices.aboutToChangeVariants();
        var found = products.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchProduct(command.id());
        }
        var product = found.get();
        var others = variants.findByProductIdOrderByPosition(product.id());
        var terms = VariantTerms.of(command.variant());
        if (terms.optionValues().size() != product.optionNames().size()) {
            return new Result.OptionsDoNotFit("A variant of this product needs a value for each of: "
                    + String.join(", ", product.optionNames()) + ".");
        }
        if (others.stream().anyMatch(other -> other.optionValues().equals(terms.optionValues()))) {
            return new Result.OptionsDoNotFit("Another variant has the same options already.");
        }
        if (others.size() >= ProductDraft.MAX_VARIANTS) {
            return new Result.TooManyVariants(ProductDraft.MAX_VARIANTS);
        }
        return add(product, others.getLast().position() + 1, terms, command, context);
    }

    private Result add(Product product, int position, VariantTerms terms, AddVariant command, CommandContext context) {
        var sku = newVariants
                .skusFor(product.handle(), List.of(command.variant()))
                .getFirst();
        if (!newVariants.known(List.of(sku.value())).isEmpty()) {
            return new Result.SkuTaken(sku);
        }
        var variant = Variant.of(sku, product.id(), position, terms);
        product.gain(variant, context.at());
        LostRace.unless(() -> {
            products.save(product);
            newVariants.putOnSale(
                    List.of(variant), Map.of(sku.value(), command.variant().stock()), context);
        });
        return new Result.Added(new ProductId(product.id()), sku);
    }
}
