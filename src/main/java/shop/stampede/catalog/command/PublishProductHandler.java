package shop.stampede.catalog.command;

import org.springframework.stereotype.Component;
import shop.stampede.catalog.PublishProduct;
import shop.stampede.catalog.PublishProduct.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class PublishProductHandler implements CommandHandler<PublishProduct, Result> {

    private final Products products;

    PublishProductHandler(Products products) {
        this.products = products;
    }

    @Override
    public Result handle(PublishProduct command, CommandContext context) {
        var product = products.findById(command.id().value());
        if (product.isEmpty()) {
            return new Result.NoSuchProduct(command.id());
        }
        if (!product.get().publish(context.at())) {
            return new Result.AlreadyPublished(command.id());
        }
        products.save(product.get());
        return new Result.Published(command.id());
    }
}
