package shop.stampede.catalog.command;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.catalog.AdjustProductPrice.Result;
import shop.stampede.catalog.ProductId;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class AdjustProductPriceHandler implements CommandHandler<AdjustProductPrice, Result> {

    private final Products products;
    private final Variants variants;
    private final PriceHistory prices;

    AdjustProductPriceHandler(Products products, Variants variants, PriceHistory prices) {
        this.products = products;
        this.variants = variants;
        this.prices = prices;
    }

    @Override
    public Result handle(AdjustProductPrice command, CommandContext context) {
        prices.aboutToChangeVariants();
        var found = variants.findById(command.sku().value());
        if (found.isEmpty()) {
            return new Result.NoSuchSku(command.sku());
        }
        var variant = found.get();
        var product = products.findById(variant.productId()).orElseThrow();
        if (product.revise(variant, termsFor(command, variant.terms()), context.at())) {
            products.save(product);
            variants.save(variant);
            prices.remember(List.of(variant.sku()), context.at());
        }
        return new Result.Adjusted(new ProductId(product.id()), command.sku(), command.price());
    }

    /// A comparison price that is not named stays, unless the new price has reached it.
    private static VariantTerms termsFor(AdjustProductPrice command, VariantTerms now) {
        var named = command.compareAtPrice();
        var kept = now.compareAtPrice() == null ? null : new Money(now.compareAtPrice());
        return now.priced(command.price(), named == null ? kept : named);
    }
}
