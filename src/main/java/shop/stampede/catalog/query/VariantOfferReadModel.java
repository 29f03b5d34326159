package shop.stampede.catalog.query;

import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.readmodels.ReadModel;

/// What a cart shows of a SKU; one row for each.
@Component
class VariantOfferReadModel implements ReadModel {

    @Override
    public String name() {
        return CatalogQueries.OFFER;
    }

    @Override
    public Keys keysOf(DomainEvent event) {
        return ProductRows.skusOf(event);
    }
}
