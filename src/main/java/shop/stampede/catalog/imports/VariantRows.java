package shop.stampede.catalog.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// Reads variants, and remembers over the whole file which SKU stood where.
final class VariantRows {

    private static final String SELL_ON = "continue";

    private final Map<String, Integer> rowsBySku = new HashMap<>();
    private final Problems problems;
    private final Cells cells;
    private int oversold;

    VariantRows(Problems problems) {
        this.problems = problems;
        this.cells = new Cells(problems);
    }

    /// How many variants ask to be sold on when there are none left.
    int oversold() {
        return oversold;
    }

    @Nullable
    VariantDraft read(Row row, OptionNames options) {
        int before = problems.count();
        if (SELL_ON.equalsIgnoreCase(row.get(Column.POLICY))) {
            oversold++;
        }
        if (!row.has(Column.PRICE)) {
            problems.add(row, Column.PRICE, "The price is missing.");
        }
        var price = row.has(Column.PRICE) ? cells.price(row, Column.PRICE) : null;
        var compareAt = row.get(Column.COMPARE_AT_PRICE).matches("0*([.,]0*)?")
                ? null
                : cells.price(row, Column.COMPARE_AT_PRICE);
        var grams = cells.grams(row);
        var quantity = cells.quantity(row);
        var skuText = withoutApostrophe(row.get(Column.SKU));
        try {
            var sku = skuText.isEmpty() ? null : sku(row, new Sku(skuText));
            var values = options.valuesIn(row);
            if (price == null || problems.count() > before || values.contains("")) {
                return null;
            }
            var barcode = ProductRows.emptyIsNull(withoutApostrophe(row.get(Column.BARCODE)));
            var image = ProductRows.emptyIsNull(row.get(Column.VARIANT_IMAGE));
            return new VariantDraft(sku, values, price, compareAt, grams, barcode, quantity, image);
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(error -> Fields.complain(row, error, problems));
            return null;
        }
    }

    private Sku sku(Row row, Sku sku) {
        var other = rowsBySku.putIfAbsent(sku.value(), row.number());
        if (other != null) {
            problems.add(row, Column.SKU, "Row %d has the SKU %s already.".formatted(other, sku));
        }
        return sku;
    }

    /// Spreadsheets write `'0123` to keep a number from losing its zeros.
    private static String withoutApostrophe(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
