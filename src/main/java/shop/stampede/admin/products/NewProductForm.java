package shop.stampede.admin.products;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.stampede.admin.desk.Form;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.VariantDraft;

/// Reads a new product as it is typed. Rows for variants that were left empty are none.
final class NewProductForm {

    private static final List<String> VARIANT_FIELDS =
            List.of("sku", "option0", "option1", "option2", "price", "compareAtPrice", "stock");

    private NewProductForm() {}

    /// @throws shop.stampede.shared.InvalidInput with everything that is wrong
    static ProductDraft read(Form form) {
        var options = IntStream.range(0, ProductDraft.MAX_OPTIONS)
                .boxed()
                .filter(i -> !form.text("options" + i).isEmpty())
                .toList();
        if (form.text("title").isEmpty()) {
            form.error("title", "Please fill this in.");
        }
        var handle = handle(form);
        var variants = variants(form, options);
        var images = ProductFields.images(form);
        form.done();
        return new ProductDraft(
                handle,
                form.text("title"),
                form.text("descriptionHtml"),
                form.optional("vendor"),
                form.optional("category"),
                ProductFields.tags(form),
                options.stream().map(i -> form.text("options" + i)).toList(),
                variants,
                images,
                form.optional("seoTitle"),
                form.optional("seoDescription"),
                form.checked("published"));
    }

    private static @Nullable Handle handle(Form form) {
        var typed = form.text("handle");
        return typed.isEmpty() ? null : form.nested("", () -> new Handle(typed));
    }

    private static List<VariantDraft> variants(Form form, List<Integer> options) {
        var variants = new ArrayList<VariantDraft>();
        for (int i = 0; i < form.rows("variants"); i++) {
            var row = "variants[%d].".formatted(i);
            if (i == 0 || typed(form, row).anyMatch(text -> !text.isEmpty())) {
                var variant = VariantForm.read(form, row, options);
                if (variant != null) {
                    variants.add(variant);
                }
            }
        }
        return variants;
    }

    private static Stream<String> typed(Form form, String row) {
        return VARIANT_FIELDS.stream().map(field -> form.text(row + field));
    }
}
