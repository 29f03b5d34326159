package shop.stampede.catalog.imports;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong; keeps the first thousand and counts the rest.
final class Problems {

    private final List<RowProblem> kept = new ArrayList<>();
    private int count;

    void add(int row, String handle, String column, String message) {
        count++;
        if (kept.size() < ImportPlan.MAX_PROBLEMS) {
            kept.add(new RowProblem(row, handle, column, message));
        }
    }

    void add(Row row, Column column, String message) {
        add(row.number(), row.get(Column.HANDLE), column.title(), message);
    }

    List<RowProblem> kept() {
        return kept;
    }

    int count() {
        return count;
    }
}
