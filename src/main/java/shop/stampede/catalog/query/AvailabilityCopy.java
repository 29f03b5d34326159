package shop.stampede.catalog.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.inventory.events.AvailabilityChanged;
import shop.stampede.shared.journal.EventFedCopy;

/// Keeps catalog's own copy of what inventory says of each SKU, so that catalog's read models need no other schema.
///
/// Events may come twice and in any order: the copy keeps the highest version it has seen. A delivery is finished
/// when the copy is written and every row that shows it is refreshed. A new variant's first row is written with it,
/// under version 0, so that nobody sees it as sold out meanwhile; the event of its opening follows and says the
/// same.
@Component
class AvailabilityCopy implements EventFedCopy<AvailabilityChanged> {

    private static final String KEEP = """
            INSERT INTO %s AS a (sku, availability, left_count, version) VALUES (?, ?, ?, ?)
            ON CONFLICT (sku) DO UPDATE
            SET availability = excluded.availability, left_count = excluded.left_count, version = excluded.version
            WHERE a.version < excluded.version
            """;

    private static final String VARIANTS =
            "SELECT sku, product_id::text AS product FROM catalog.variant WHERE sku = ANY (?)";

    private final JdbcTemplate jdbc;

    AvailabilityCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "catalog.availability";
    }

    @Override
    public Class<AvailabilityChanged> takes() {
        return AvailabilityChanged.class;
    }

    /// In the order of SKUs, so that deliveries that write the same rows at once take turns.
    @Override
    public void apply(List<AvailabilityChanged> events, String table) {
        jdbc.batchUpdate(
                KEEP.formatted(table),
                events.stream()
                        .sorted(Comparator.comparing(AvailabilityChanged::sku))
                        .map(event ->
                                new Object[] {event.sku(), event.availability().word(), event.left(), event.version()})
                        .toList());
    }

    @Override
    public String keyColumn() {
        return "sku";
    }

    @Override
    public Map<String, List<String>> shownBy(List<String> skus) {
        var variants = jdbc.query(VARIANTS, (rs, _) -> Map.entry(rs.getString("sku"), rs.getString("product")), (Object)
                skus.toArray(String[]::new));
        var products = variants.stream().map(Map.Entry::getValue).distinct().toList();
        return Map.of(
                CatalogQueries.CARD,
                products,
                CatalogQueries.PAGE,
                products,
                CatalogQueries.OFFER,
                variants.stream().map(Map.Entry::getKey).toList());
    }
}
