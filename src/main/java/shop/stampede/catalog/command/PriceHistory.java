package shop.stampede.catalog.command;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Which price was in force from when on, for each SKU. One entry for each change of what a shopper pays, whatever it
/// came from.
///
/// A price follows from a variant and all promotions, so two transactions that change one of each would write two
/// entries that are both wrong. Whoever changes prices takes part first: variants together, promotions alone.
@Component
class PriceHistory {

    private static final String REMEMBER = """
            INSERT INTO catalog.price_history (sku, since, price, list_price)
            SELECT c.sku, GREATEST(?, last.since + interval '1 microsecond'), c.price, c.list_price
            FROM catalog.current_price c
            LEFT JOIN LATERAL (SELECT h.since, h.price FROM catalog.price_history h
                               WHERE h.sku = c.sku ORDER BY h.since DESC LIMIT 1) last ON true
            WHERE last.price IS DISTINCT FROM c.price AND""";

    private static final String OF_SKUS = REMEMBER + " c.sku = ANY (?)";
    private static final String OF_PRODUCTS = REMEMBER + " c.product_id = ANY (?)";
    private static final String OF_PROMOTION =
            REMEMBER + " c.sku IN (SELECT r.sku FROM catalog.promotion_reach r WHERE r.promotion_id = ?)";

    private static final String TOGETHER = "SELECT pg_advisory_xact_lock_shared(hashtextextended('catalog.prices', 0))";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('catalog.prices', 0))";

    private final JdbcTemplate jdbc;

    PriceHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// To be called before anything is read whose price is going to change.
    void aboutToChangeVariants() {
        jdbc.queryForList(TOGETHER);
    }

    /// To be called before a promotion starts or ends.
    void aboutToChangePromotions() {
        jdbc.queryForList(ALONE);
    }

    void remember(Collection<String> skus, Instant at) {
        if (!skus.isEmpty()) {
            jdbc.update(OF_SKUS, Timestamp.from(at), skus.toArray(String[]::new));
        }
    }

    void rememberOfProducts(Collection<UUID> products, Instant at) {
        if (!products.isEmpty()) {
            jdbc.update(OF_PRODUCTS, Timestamp.from(at), products.toArray(UUID[]::new));
        }
    }

    void rememberOfPromotion(UUID promotion, Instant at) {
        jdbc.update(OF_PROMOTION, Timestamp.from(at), promotion);
    }
}
