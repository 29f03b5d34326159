package shop.stampede.storefront;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.CategoryNode;
import shop.stampede.shared.readmodels.RowsRead;

/// The category tree as menus show it: at most [#AGE] old, so that not each page of a busy shop reads it again. Whoever
/// has just changed it is shown what they did.
@Component
public class CategoryMenu {

    private static final Duration AGE = Duration.ofSeconds(3);

    private final CatalogQueries catalog;
    private volatile Snapshot snapshot = new Snapshot(List.of(), System.nanoTime() - AGE.toNanos());

    CategoryMenu(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    /// The whole tree without the categories that have nothing for sale.
    public List<CategoryNode> all() {
        RowsRead.noteList(CatalogQueries.CATEGORY);
        var known = snapshot;
        if (System.nanoTime() - known.takenAt() >= AGE.toNanos() || catalog.isAskedForNewCategories()) {
            known = new Snapshot(filled(), System.nanoTime());
            snapshot = known;
        }
        return known.categories();
    }

    private List<CategoryNode> filled() {
        return catalog.categories().stream()
                .filter(category -> category.products() > 0)
                .toList();
    }

    public List<CategoryNode> top() {
        return all().stream().filter(category -> category.level() == 1).toList();
    }

    private record Snapshot(List<CategoryNode> categories, long takenAt) {}
}
