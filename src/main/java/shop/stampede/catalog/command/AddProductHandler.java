package shop.stampede.catalog.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.AddProduct;
import shop.stampede.catalog.AddProduct.Result;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class AddProductHandler implements CommandHandler<AddProduct, Result> {

    private final Products products;
    private final Categories categories;
    private final NewVariants newVariants;
    private final PriceHistory prices;

    AddProductHandler(Products products, Categories categories, NewVariants newVariants, PriceHistory prices) {
        this.products = products;
        this.categories = categories;
        this.newVariants = newVariants;
        this.prices = prices;
    }

    @Override
    public Result handle(AddProduct command, CommandContext context) {
        prices.aboutToChangeVariants();
        var draft = command.product();
        var handle = handleOf(draft);
        if (products.existsByHandle(handle.value())) {
            return new Result.HandleTaken(handle);
        }
        var wanted = draft.variants().stream()
                .map(VariantDraft::sku)
                .filter(Objects::nonNull)
                .map(Sku::value)
                .toList();
        var taken = newVariants.known(wanted);
        if (!taken.isEmpty()) {
            return new Result.SkuTaken(taken.stream().map(Sku::new).toList());
        }
        return add(draft, handle, context);
    }

    private Result add(ProductDraft draft, Handle handle, CommandContext context) {
        var id = context.newId();
        var skus = newVariants.skusFor(handle.value(), draft.variants());
        var opening = new LinkedHashMap<String, Integer>();
        IntStream.range(0, skus.size())
                .forEach(i ->
                        opening.put(skus.get(i).value(), draft.variants().get(i).stock()));
        List<Variant> variants = IntStream.range(0, skus.size())
                .mapToObj(i -> Variant.of(
                        skus.get(i), id, i + 1, VariantTerms.of(draft.variants().get(i))))
                .toList();
        categories.grow(draft.category());
        var product = Product.add(
                id, handle.value(), ProductTexts.of(draft), draft.options(), draft.published(), variants, context.at());
        LostRace.unless(() -> {
            products.save(product);
            newVariants.putOnSale(variants, opening, context);
        });
        return new Result.Added(new ProductId(id), handle, skus);
    }

    private static Handle handleOf(ProductDraft draft) {
        if (draft.handle() != null) {
            return draft.handle();
        }
        try {
            return Handle.from(draft.title());
        } catch (InvalidInput noLatinLetter) {
            throw new InvalidInput("handle", "No handle can be made from this title; please give one.");
        }
    }
}
