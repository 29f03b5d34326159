package shop.stampede.catalog.query;

import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// Products as they stand in lists; one row for each, retired ones too.
@Component
class ProductCardReadModel implements ReadModel {

    @Override
    public String name() {
        return CatalogQueries.CARD;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return ProductRows.productsOf(event);
    }
}
