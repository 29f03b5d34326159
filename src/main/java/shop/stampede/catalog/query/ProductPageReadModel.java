package shop.stampede.catalog.query;

import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// Everything a product's own page shows; one row for each, retired ones too.
@Component
class ProductPageReadModel implements ReadModel {

    @Override
    public String name() {
        return CatalogQueries.PAGE;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return ProductRows.productsOf(event);
    }
}
