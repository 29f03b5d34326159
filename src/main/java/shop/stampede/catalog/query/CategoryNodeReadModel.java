package shop.stampede.catalog.query;

import org.springframework.stereotype.Component;
import shop.stampede.catalog.events.ProductAdded;
import shop.stampede.catalog.events.ProductPublished;
import shop.stampede.catalog.events.ProductRetired;
import shop.stampede.catalog.events.ProductRevised;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// The tree of categories with how many products each has; small, so computed as a whole.
@Component
class CategoryNodeReadModel implements ReadModel {

    @Override
    public String name() {
        return CatalogQueries.CATEGORY;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return switch (event) {
            case ProductAdded _, ProductRevised _, ProductPublished _, ProductRetired _ -> Keys.all();
            default -> Keys.none();
        };
    }
}
