package shop.stampede.catalog.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.shared.Money;

/// Writes products as the file that [ProductCsv] reads. What is written and read again changes nothing: prices are
/// those without promotions.
public final class ProductCsvWriter {

    private final CSVPrinter csv;

    /// Writes the header.
    public ProductCsvWriter(Appendable out) throws IOException {
        csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(Column.titles()).get());
    }

    /// Writes one product, a row for each of its variants and extra pictures.
    ///
    /// @param stock how many pieces there are of a SKU
    public void write(ProductPage product, ToIntFunction<String> stock) throws IOException {
        int rows = Math.max(product.variants().size(), product.images().size());
        for (int i = 0; i < rows; i++) {
            var row = new EnumMap<Column, String>(Column.class);
            row.put(Column.HANDLE, product.handle());
            if (i == 0) {
                describe(product, row);
            }
            if (i < product.variants().size()) {
                var variant = product.variants().get(i);
                describe(variant, stock.applyAsInt(variant.sku()), row);
            }
            if (i < product.images().size()) {
                var image = product.images().get(i);
                row.put(Column.IMAGE_SRC, image.url());
                row.put(Column.IMAGE_POSITION, String.valueOf(i + 1));
                row.put(Column.IMAGE_ALT, image.alt());
            }
            print(row);
        }
    }

    private static void describe(ProductPage product, Map<Column, String> row) {
        row.put(Column.TITLE, product.title());
        row.put(Column.BODY, product.descriptionHtml());
        row.put(Column.VENDOR, orEmpty(product.vendor()));
        row.put(
                Column.TYPE,
                product.categories().stream().map(ProductPage.Crumb::name).collect(Collectors.joining(" > ")));
        row.put(Column.TAGS, String.join(", ", product.tags()));
        row.put(Column.PUBLISHED, String.valueOf(product.published()));
        row.put(Column.SEO_TITLE, orEmpty(product.seoTitle()));
        row.put(Column.SEO_DESCRIPTION, orEmpty(product.seoDescription()));
        row.put(
                Column.STATUS,
                switch (product.status()) {
                    case "published" -> "active";
                    case "retired" -> "archived";
                    default -> "draft";
                });
        for (int i = 0; i < product.options().size(); i++) {
            row.put(Column.OPTION_NAMES.get(i), product.options().get(i).name());
        }
        if (product.options().isEmpty()) {
            row.put(Column.OPTION1_NAME, OptionNames.PLACEHOLDER_NAME);
            row.put(Column.OPTION1_VALUE, OptionNames.PLACEHOLDER_VALUE);
        }
    }

    private static void describe(ProductPage.Variant variant, int stock, Map<Column, String> row) {
        for (int i = 0; i < variant.options().size(); i++) {
            row.put(Column.OPTION_VALUES.get(i), variant.options().get(i));
        }
        row.put(Column.SKU, variant.sku());
        row.put(Column.GRAMS, String.valueOf(variant.grams()));
        row.put(Column.QUANTITY, String.valueOf(stock));
        row.put(Column.POLICY, "deny");
        row.put(Column.PRICE, variant.listPrice().amount());
        row.put(Column.COMPARE_AT_PRICE, ownComparison(variant));
        row.put(Column.BARCODE, orEmpty(variant.barcode()));
        row.put(Column.VARIANT_IMAGE, orEmpty(variant.imageUrl()));
    }

    /// While a promotion runs, the price before it is shown as a comparison, too; the variant's own is higher.
    private static String ownComparison(ProductPage.Variant variant) {
        Money shown = variant.compareAtPrice();
        return shown != null && shown.compareTo(variant.listPrice()) > 0 ? shown.amount() : "";
    }

    private void print(Map<Column, String> row) throws IOException {
        var cells = new ArrayList<String>();
        for (var column : Column.values()) {
            cells.add(row.getOrDefault(column, ""));
        }
        csv.printRecord(cells);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
