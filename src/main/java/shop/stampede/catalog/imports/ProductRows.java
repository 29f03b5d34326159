package shop.stampede.catalog.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.CategoryPath;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.ProductImage;
import shop.stampede.shared.Check;
import shop.stampede.shared.InvalidInput;

/// The rows of one product, from the one that describes it to its last variant or picture.
final class ProductRows {

    private static final int MAX_ROWS = ProductDraft.MAX_VARIANTS + ProductDraft.MAX_IMAGES;

    private final List<Row> rows = new ArrayList<>();
    private final Problems problems;
    private final VariantRows variantRows;
    private int count;

    ProductRows(Row first, Problems problems, VariantRows variantRows) {
        this.problems = problems;
        this.variantRows = variantRows;
        add(first);
    }

    void add(Row row) {
        count++;
        if (rows.size() <= MAX_ROWS) {
            rows.add(row);
        }
    }

    boolean isOf(Row row) {
        return handle().equals(row.get(Column.HANDLE));
    }

    String handle() {
        return first().get(Column.HANDLE);
    }

    Row first() {
        return rows.getFirst();
    }

    /// @return the product, or nothing if there is a problem with any of its rows
    Optional<ProductDraft> draft() {
        int before = problems.count();
        var variants = rows.stream()
                .filter(row -> row == first() || row.describesVariant())
                .toList();
        if (count > MAX_ROWS || variants.size() > ProductDraft.MAX_VARIANTS) {
            problems.add(
                    first(),
                    Column.HANDLE,
                    "A product may have up to %d variants and %d pictures; this one has %d rows."
                            .formatted(ProductDraft.MAX_VARIANTS, ProductDraft.MAX_IMAGES, count));
            return Optional.empty();
        }
        rows.stream().filter(Row::isTooLong).forEach(this::complainOfLength);
        return Optional.ofNullable(read(variants, before));
    }

    private void complainOfLength(Row row) {
        problems.add(
                row.number(),
                handle(),
                "",
                "This row has more columns than the header; perhaps a quotation mark is missing.");
    }

    private @Nullable ProductDraft read(List<Row> variants, int before) {
        var first = first();
        guarded(
                first,
                () -> new Check().text("title", first.get(Column.TITLE), 200).also(Check::done));
        if (first.has(Column.TYPE)) {
            guarded(first, () -> CategoryPath.of(first.get(Column.TYPE)));
        }
        var options = OptionNames.of(first, variants, problems);
        var drafts = variants.stream()
                .map(row -> variantRows.read(row, options))
                .filter(Objects::nonNull)
                .toList();
        refuseTwins(variants, options);
        var images = images();
        var published = new Cells(problems).published(first);
        if (problems.count() > before) {
            return null;
        }
        return guarded(
                first,
                () -> new ProductDraft(
                        new Handle(handle()),
                        first.get(Column.TITLE),
                        first.get(Column.BODY),
                        emptyIsNull(first.get(Column.VENDOR)),
                        emptyIsNull(first.get(Column.TYPE)),
                        Arrays.asList(first.get(Column.TAGS).split(",")),
                        options.names(),
                        drafts,
                        images,
                        emptyIsNull(first.get(Column.SEO_TITLE)),
                        emptyIsNull(first.get(Column.SEO_DESCRIPTION)),
                        published));
    }

    private void refuseTwins(List<Row> variants, OptionNames options) {
        var seen = new HashMap<List<String>, Row>();
        for (var row : variants) {
            var twin = seen.putIfAbsent(options.valuesIn(row), row);
            if (twin != null) {
                problems.add(
                        row, Column.OPTION1_VALUE, "Row %d has the same options already.".formatted(twin.number()));
            }
        }
    }

    private List<ProductImage> images() {
        record Placed(int position, ProductImage image) {}
        var seen = new HashSet<String>();
        var images = new ArrayList<Placed>();
        for (var row : rows) {
            var url = row.get(Column.IMAGE_SRC);
            if (!url.isEmpty() && seen.add(url)) {
                var image = guarded(row, () -> new ProductImage(url, row.get(Column.IMAGE_ALT)));
                if (image != null) {
                    images.add(new Placed(position(row, images.size() + 1), image));
                }
            }
        }
        images.sort(Comparator.comparingInt(Placed::position));
        return images.stream().map(Placed::image).toList();
    }

    private static int position(Row row, int otherwise) {
        var text = row.get(Column.IMAGE_POSITION);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private <T> @Nullable T guarded(Row row, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(error -> Fields.complain(row, error, problems));
            return null;
        }
    }

    static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
