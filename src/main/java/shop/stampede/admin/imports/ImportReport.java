package shop.stampede.admin.imports;

import java.util.UUID;
import shop.stampede.catalog.imports.ImportPlan;

/// What a file would bring, as its page shows it.
record ImportReport(UUID id, String name, ImportPlan plan) {

    public int good() {
        return plan.good().size();
    }

    public boolean unusable() {
        return plan.good().isEmpty();
    }
}
