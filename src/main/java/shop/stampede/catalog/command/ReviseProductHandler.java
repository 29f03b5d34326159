package shop.stampede.catalog.command;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.ReviseProduct;
import shop.stampede.catalog.ReviseProduct.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

/// Another category may bring the product under another promotion, so its prices are looked at, too.
@Component
class ReviseProductHandler implements CommandHandler<ReviseProduct, Result> {

    private final Products products;
    private final Categories categories;
    private final PriceHistory prices;

    ReviseProductHandler(Products products, Categories categories, PriceHistory prices) {
        this.products = products;
        this.categories = categories;
        this.prices = prices;
    }

    @Override
    public Result handle(ReviseProduct command, CommandContext context) {
        prices.aboutToChangeVariants();
        var found = products.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchProduct(command.id());
        }
        var product = found.get();
        categories.grow(command.category());
        if (product.revise(ProductTexts.of(command), product.optionNames(), context.at())) {
            products.save(product);
            prices.rememberOfProducts(List.of(product.id()), context.at());
        }
        return new Result.Revised(command.id());
    }
}
