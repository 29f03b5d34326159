package shop.stampede.catalog;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Shows a product to shoppers; also one that was retired.
public record PublishProduct(ProductId id) implements Command<PublishProduct.Result> {

    public sealed interface Result extends CommandResult {

        record Published(ProductId id) implements Result {}

        record NoSuchProduct(ProductId id) implements Result, Refusal {}

        record AlreadyPublished(ProductId id) implements Result, Refusal {}
    }
}
