package shop.stampede.catalog.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.inventory.events.AvailabilityChanged;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;

/// Keeps catalog's own copy of what inventory says of each SKU, so that catalog's read models need no other schema.
///
/// Events may come twice and in any order: the copy keeps the highest version it has seen. A delivery is finished when
/// the copy is written and every row that shows it is refreshed.
@Component
class AvailabilityCopy {

    private static final String KEEP = """
            INSERT INTO catalog.availability AS a (sku, availability, left_count, version)
            VALUES (:sku, :availability, :left, :version)
            ON CONFLICT (sku) DO UPDATE
            SET availability = excluded.availability, left_count = excluded.left_count, version = excluded.version
            WHERE a.version < excluded.version
            """;

    private static final String PRODUCT = "SELECT product_id::text FROM catalog.variant WHERE sku = :sku";

    private final JdbcClient jdbc;
    private final ReadModels readModels;

    AvailabilityCopy(JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.readModels = readModels;
    }

    @Async
    @TransactionalEventListener(id = "catalog.availability")
    CompletableFuture<Void> on(AvailabilityChanged event) {
        jdbc.sql(KEEP)
                .param("sku", event.sku())
                .param("availability", event.availability().word())
                .param("left", event.left())
                .param("version", event.version())
                .update();
        List<String> product = jdbc.sql(PRODUCT)
                .param("sku", event.sku())
                .query((rs, _) -> rs.getString(1))
                .list();
        return CompletableFuture.allOf(
                readModels.refresh(CatalogQueries.CARD, Keys.of(product)),
                readModels.refresh(CatalogQueries.PAGE, Keys.of(product)),
                readModels.refresh(CatalogQueries.OFFER, product.isEmpty() ? Keys.none() : Keys.of(event.sku())));
    }
}
