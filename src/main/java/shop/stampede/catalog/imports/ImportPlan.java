package shop.stampede.catalog.imports;

import java.util.List;
import shop.stampede.catalog.ProductDraft;

/// What a product file would bring. Nothing has been changed yet.
///
/// @param good products without a problem, in the order of the file
/// @param problems in the order of the file, the first [#MAX_PROBLEMS] of them
/// @param problemCount how many there are in all
/// @param notes what is not as the file says, without being wrong
/// @param rows rows read, the header not counted
/// @param products products in the file, good or not
/// @param variants variants of the good ones
public record ImportPlan(
        List<ProductDraft> good,
        List<RowProblem> problems,
        int problemCount,
        List<String> notes,
        int rows,
        int products,
        int variants) {

    public static final int MAX_PROBLEMS = 1_000;

    public ImportPlan {
        good = List.copyOf(good);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// Nothing of the file can be used, for one reason.
    static ImportPlan unusable(int row, String column, String message) {
        return new ImportPlan(List.of(), List.of(new RowProblem(row, "", column, message)), 1, List.of(), 0, 0, 0);
    }

    public boolean isClean() {
        return problemCount == 0;
    }
}
