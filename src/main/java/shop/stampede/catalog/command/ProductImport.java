package shop.stampede.catalog.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;

/// One import as it comes together: what has to be added, what is different, and what is as it was. Decides, and
/// changes nothing in the database.
final class ProductImport {

    final List<Product> added = new ArrayList<>();
    final List<Product> revised = new ArrayList<>();
    final List<Variant> newVariants = new ArrayList<>();
    final List<Variant> revisedVariants = new ArrayList<>();
    final Map<String, Integer> opening = new LinkedHashMap<>();
    int unchanged;

    private final KnownGoods.Found known;
    private final CommandContext context;
    private final Set<String> used = new HashSet<>();
    private final Predicate<String> takenInShop;

    /// @param takenInShop whether a SKU exists that was not among those looked for
    ProductImport(KnownGoods.Found known, Set<String> wanted, Predicate<String> takenInShop, CommandContext context) {
        this.known = known;
        this.context = context;
        this.takenInShop = takenInShop;
        used.addAll(wanted);
    }

    void take(String handle, ProductDraft draft) {
        var product = known.product(handle);
        if (product == null) {
            add(handle, draft);
        } else {
            revise(product, draft);
        }
    }

    private void add(String handle, ProductDraft draft) {
        var id = context.newId();
        var variants = new ArrayList<Variant>();
        for (var variant : draft.variants()) {
            var sku = skuOf(handle, variant);
            variants.add(Variant.of(sku, id, variants.size() + 1, VariantTerms.of(variant)));
            opening.put(sku.value(), variant.stock());
        }
        newVariants.addAll(variants);
        var texts = ProductTexts.of(draft);
        added.add(Product.add(id, handle, texts, draft.options(), draft.published(), variants, context.at()));
    }

    private void revise(Product product, ProductDraft draft) {
        boolean different = product.revise(ProductTexts.of(draft), draft.options(), context.at());
        if (draft.published()) {
            different |= product.publish(context.at());
        } else if (product.status() == ProductStatus.PUBLISHED) {
            different |= product.retire(context.at());
        }
        var there = new ArrayList<>(known.variantsOf(product));
        var met = new HashSet<String>();
        for (var variant : draft.variants()) {
            var same = sameIn(there, variant);
            if (same == null) {
                there.add(gain(product, variant, there));
                different = true;
                met.add(there.getLast().sku());
            } else {
                met.add(same.sku());
                if (product.revise(same, VariantTerms.of(variant), context.at())) {
                    revisedVariants.add(same);
                    different = true;
                }
            }
        }
        refuseWhatNoLongerFits(product, draft, there, met);
        if (different) {
            revised.add(product);
        } else {
            unchanged++;
        }
    }

    private Variant gain(Product product, VariantDraft draft, List<Variant> there) {
        var sku = skuOf(product.handle(), draft);
        var last = there.stream().mapToInt(Variant::position).max().orElse(0);
        var variant = Variant.of(sku, product.id(), last + 1, VariantTerms.of(draft));
        product.gain(variant, context.at());
        opening.put(sku.value(), draft.stock());
        newVariants.add(variant);
        return variant;
    }

    private Sku skuOf(String handle, VariantDraft draft) {
        if (draft.sku() != null) {
            return draft.sku();
        }
        var sku = SkuMaker.make(
                handle,
                draft.options(),
                made -> used.contains(made)
                        || (known.lookedFor().contains(made)
                                ? known.owners().containsKey(made)
                                : takenInShop.test(made)));
        used.add(sku.value());
        return sku;
    }

    /// The variant that a row means: the one with its SKU, or where it names none the one with its options.
    private static @Nullable Variant sameIn(List<Variant> there, VariantDraft draft) {
        var sku = draft.sku();
        return there.stream()
                .filter(variant -> sku == null
                        ? variant.optionValues().equals(draft.options())
                        : variant.sku().equals(sku.value()))
                .findAny()
                .orElse(null);
    }

    private static void refuseWhatNoLongerFits(
            Product product, ProductDraft draft, List<Variant> variants, Set<String> met) {
        var handle = product.handle();
        if (variants.size() > ProductDraft.MAX_VARIANTS) {
            throw new InvalidInput(
                    "products",
                    "%s would have %d variants; up to %d are possible."
                            .formatted(handle, variants.size(), ProductDraft.MAX_VARIANTS));
        }
        var options = new LinkedHashMap<List<String>, String>();
        for (var variant : variants) {
            if (variant.optionValues().size() != draft.options().size()) {
                throw new InvalidInput(
                        "products",
                        "%s has the variant %s, which the import leaves out although the product's options are others now. Add a row for it."
                                .formatted(handle, variant.sku()));
            }
            var other = options.put(variant.optionValues(), variant.sku());
            if (other != null) {
                throw new InvalidInput(
                        "products",
                        "%s has the options %s already under the SKU %s; the SKU of a variant cannot be changed to %s."
                                .formatted(
                                        handle,
                                        String.join(" / ", variant.optionValues()),
                                        met.contains(other) ? variant.sku() : other,
                                        met.contains(other) ? other : variant.sku()));
            }
        }
    }
}
