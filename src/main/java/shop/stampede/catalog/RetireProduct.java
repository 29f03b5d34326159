package shop.stampede.catalog;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// Takes a product out of the shop. Orders that have it go on; publishing it brings it back.
public record RetireProduct(ProductId id) implements Command<RetireProduct.Result> {

    public sealed interface Result extends CommandResult {

        record Retired(ProductId id) implements Result {}

        record NoSuchProduct(ProductId id) implements Result, Refusal {}

        record AlreadyRetired(ProductId id) implements Result, Refusal {}
    }
}
