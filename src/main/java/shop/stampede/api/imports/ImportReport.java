package shop.stampede.api.imports;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import shop.stampede.api.http.ProblemType;
import shop.stampede.catalog.ImportProducts.Taken;
import shop.stampede.catalog.imports.ImportPlan;
import shop.stampede.catalog.imports.RowProblem;

/// What a file would bring, and what is wrong with it, row by row.
///
/// @param rows rows read, the header not counted
/// @param products products in the file, good or not
/// @param valid products that could be imported
/// @param variants variants of these
/// @param problemCount how many problems there are; the first thousand are named
record ImportReport(
        int rows,
        int products,
        int valid,
        int variants,
        int problemCount,
        List<RowProblem> problems,
        List<String> notes) {

    private static final String SKU_COLUMN = "Variant SKU";

    static ImportReport of(ImportPlan plan) {
        return of(plan, plan.problemCount(), plan.problems());
    }

    /// The file is good in itself, but other products of the shop have some of its SKUs.
    static ImportReport taken(ImportPlan plan, List<Taken> taken) {
        return of(
                plan,
                taken.size(),
                taken.stream()
                        .map(sku -> new RowProblem(
                                0,
                                sku.handle(),
                                SKU_COLUMN,
                                "The SKU %s belongs to the product %s.".formatted(sku.sku(), sku.owner())))
                        .toList());
    }

    private static ImportReport of(ImportPlan plan, int problemCount, List<RowProblem> problems) {
        return new ImportReport(
                plan.rows(),
                plan.products(),
                plan.good().size(),
                plan.variants(),
                problemCount,
                problems,
                plan.notes());
    }

    ResponseEntity<Object> refused() {
        return ProblemType.INVALID_ROWS
                .because("Nothing was imported. " + advice(), Map.of("report", this))
                .answer();
    }

    private String advice() {
        return valid == 0 || problemCount == 1
                ? problems.getFirst().message()
                : "The file has %d problems; mend them, or import the %d good products alone with onlyValid=true."
                        .formatted(problemCount, valid);
    }
}
