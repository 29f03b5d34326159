package shop.stampede.catalog.command;

import org.springframework.stereotype.Component;
import shop.stampede.catalog.RetireProduct;
import shop.stampede.catalog.RetireProduct.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RetireProductHandler implements CommandHandler<RetireProduct, Result> {

    private final Products products;

    RetireProductHandler(Products products) {
        this.products = products;
    }

    @Override
    public Result handle(RetireProduct command, CommandContext context) {
        var product = products.findById(command.id().value());
        if (product.isEmpty()) {
            return new Result.NoSuchProduct(command.id());
        }
        if (!product.get().retire(context.at())) {
            return new Result.AlreadyRetired(command.id());
        }
        products.save(product.get());
        return new Result.Retired(command.id());
    }
}
