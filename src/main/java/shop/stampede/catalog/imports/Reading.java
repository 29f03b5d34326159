package shop.stampede.catalog.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.ProductDraft;

/// One file as it is read: gathers the rows of a product, and makes a product of them when the next one begins.
final class Reading {

    private static final int MAX_PRODUCTS = 100_000;

    private final Header header;
    private final Problems problems = new Problems();
    private final VariantRows variantRows = new VariantRows(problems);
    private final Map<String, ProductDraft> good = new LinkedHashMap<>();
    private final Map<String, Integer> finished = new HashMap<>();
    private @Nullable ProductRows current;
    private int rows;

    Reading(Header header) {
        this.header = header;
    }

    void take(Row row) {
        if (row.isEmpty()) {
            return;
        }
        rows++;
        if (!row.has(Column.HANDLE)) {
            problems.add(row, Column.HANDLE, "The handle is missing; it says to which product the row belongs.");
        } else if (current != null && current.isOf(row)) {
            current.add(row);
        } else {
            finish();
            current = new ProductRows(row, problems, variantRows);
        }
    }

    ImportPlan plan() {
        finish();
        if (rows == 0) {
            return ImportPlan.unusable(0, "", "The file has a header and no products.");
        }
        if (finished.size() > MAX_PRODUCTS) {
            return ImportPlan.unusable(0, "", "The file has more than %d products; split it.".formatted(MAX_PRODUCTS));
        }
        var drafts = List.copyOf(good.values());
        return new ImportPlan(
                drafts,
                problems.kept(),
                problems.count(),
                notes(),
                rows,
                finished.size(),
                drafts.stream().mapToInt(draft -> draft.variants().size()).sum());
    }

    private void finish() {
        if (current == null) {
            return;
        }
        var handle = current.handle();
        var first = current.first();
        var earlier = finished.putIfAbsent(handle, first.number());
        if (earlier == null) {
            current.draft().ifPresent(draft -> good.put(handle, draft));
        } else {
            good.remove(handle);
            problems.add(
                    first,
                    Column.HANDLE,
                    "Rows of %s begin in row %d already; the rows of one product must stand together."
                            .formatted(handle, earlier));
        }
        current = null;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (!header.unknown().isEmpty()) {
            notes.add("These columns are not used: %s.".formatted(String.join(", ", header.unknown())));
        }
        if (variantRows.oversold() > 0) {
            notes.add("%d variants ask to be sold on when there are none left (Variant Inventory Policy: continue)."
                            .formatted(variantRows.oversold())
                    + " Stampede sells only what is there.");
        }
        return notes;
    }
}
