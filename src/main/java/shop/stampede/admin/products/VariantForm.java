package shop.stampede.admin.products;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.admin.desk.Form;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.Sku;

/// A variant as a row of a form: fields `sku`, `option0` to `option2`, `price` … below the row's name.
final class VariantForm {

    private VariantForm() {}

    /// @param row the beginning of each field's name, `variants[0].` or nothing
    /// @param options which of the fields `option0` to `option2` belong to the product's options
    /// @return null if something was wrong, which is noted in the form then
    static @Nullable VariantDraft read(Form form, String row, List<Integer> options) {
        int before = form.errors().size();
        var name = row.isEmpty() ? "" : row.substring(0, row.length() - 1);
        var typedSku = form.text(row + "sku");
        var sku = typedSku.isEmpty() ? null : form.nested(name, () -> new Sku(typedSku));
        var price = form.money(row + "price");
        var compareAtPrice = form.optionalMoney(row + "compareAtPrice");
        int grams = form.wholeNumberOr(row + "grams", 0);
        int stock = form.wholeNumberOr(row + "stock", 0);
        if (form.errors().size() > before) {
            return null;
        }
        return form.nested(
                name,
                () -> new VariantDraft(
                        sku,
                        options(form, row, options),
                        price,
                        compareAtPrice,
                        grams,
                        form.optional(row + "barcode"),
                        stock,
                        form.optional(row + "imageUrl")));
    }

    private static List<String> options(Form form, String row, List<Integer> options) {
        return options.stream().map(i -> form.text(row + "option" + i)).toList();
    }
}
