package shop.stampede.catalog.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ImportProducts;
import shop.stampede.catalog.ImportProducts.Result;
import shop.stampede.catalog.ImportProducts.Taken;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ImportProductsHandler implements CommandHandler<ImportProducts, Result> {

    private final KnownGoods goods;
    private final Products products;
    private final Variants variants;
    private final Categories categories;
    private final NewVariants newVariants;
    private final PriceHistory prices;

    ImportProductsHandler(
            KnownGoods goods,
            Products products,
            Variants variants,
            Categories categories,
            NewVariants newVariants,
            PriceHistory prices) {
        this.goods = goods;
        this.products = products;
        this.variants = variants;
        this.categories = categories;
        this.newVariants = newVariants;
        this.prices = prices;
    }

    @Override
    public Result handle(ImportProducts command, CommandContext context) {
        prices.aboutToChangeVariants();
        var drafts = byHandle(command.products());
        var known = goods.among(drafts);
        var wanted = new HashMap<String, String>();
        var taken = taken(drafts, known, wanted);
        if (!taken.isEmpty()) {
            return new Result.SkuTaken(taken);
        }
        var batch = new ProductImport(
                known, wanted.keySet(), sku -> !newVariants.known(List.of(sku)).isEmpty(), context);
        drafts.forEach(batch::take);
        drafts.values().stream().map(ProductDraft::category).distinct().forEach(categories::grow);
        LostRace.unless(() -> keep(batch, context));
        return new Result.Imported(batch.added.size(), batch.revised.size(), batch.unchanged);
    }

    private void keep(ProductImport batch, CommandContext context) {
        products.saveAll(batch.added);
        products.saveAll(batch.revised);
        variants.saveAll(batch.revisedVariants);
        newVariants.putOnSale(batch.newVariants, batch.opening, context);
        prices.rememberOfProducts(batch.revised.stream().map(Product::id).toList(), context.at());
    }

    private static Map<String, ProductDraft> byHandle(List<ProductDraft> drafts) {
        var byHandle = new LinkedHashMap<String, ProductDraft>();
        for (var draft : drafts) {
            var handle = draft.handle() == null ? Handle.from(draft.title()) : draft.handle();
            if (byHandle.put(handle.value(), draft) != null) {
                throw new InvalidInput("products", "The product %s is there twice.".formatted(handle.value()));
            }
        }
        return byHandle;
    }

    /// @param wanted filled with the handle of the product that wants it, by SKU
    private static List<Taken> taken(
            Map<String, ProductDraft> drafts, KnownGoods.Found known, Map<String, String> wanted) {
        var taken = new ArrayList<Taken>();
        drafts.forEach((handle, draft) -> draft.variants().forEach(variant -> {
            var sku = variant.sku();
            if (sku == null) {
                return;
            }
            var first = wanted.putIfAbsent(sku.value(), handle);
            var owner = known.ownerOf(sku) == null ? first : known.ownerOf(sku);
            if (owner != null && !owner.equals(handle)) {
                taken.add(new Taken(sku.value(), handle, owner));
            }
        }));
        return taken;
    }
}
