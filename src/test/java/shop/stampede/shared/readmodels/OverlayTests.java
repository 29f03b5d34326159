package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.Sku;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.testing.Shop;

/// What lies beneath a refresh by key.
@SpringBootTest
@Import({Shop.class, Things.class})
class OverlayTests {

    private static final String CARDS = "catalog.product_card";

    @Autowired
    Shop shop;

    @Autowired
    ReadModels readModels;

    @Autowired
    JdbcClient jdbc;

    /// A row that moves to another page is entered anew into each of 18 indexes; one that has room beside its former
    /// self is not, if no indexed column has changed.
    @Test
    void leavesARowThatIsRefreshedAgainOnItsPageWhereIndexesAreMany() {
        var keys = IntStream.range(0, 40)
                .mapToObj(_ -> productOf(shop.sells("10.00", 5)))
                .toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> shop.waitingDeliveries() == 0);
        jdbc.sql("SELECT readmodels.fold(?)").param(CARDS).query(Long.class).single();
        readModels.refresh(CARDS, Keys.of(keys)).join();
        var pages = pagesOf(keys);
        readModels.refresh(CARDS, Keys.of(keys)).join();
        assertThat(pagesOf(keys)).hasSize(40).isEqualTo(pages);
    }

    private String productOf(Sku sku) {
        return jdbc.sql("SELECT product_id FROM catalog.variant WHERE sku = ?")
                .param(sku.value())
                .query(String.class)
                .single();
    }

    private List<Integer> pagesOf(List<String> keys) {
        var overlay = jdbc.sql("SELECT model || '_overlay_' || generation FROM readmodels.live WHERE model = ?")
                .param(CARDS)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        SELECT CAST((CAST(CAST(ctid AS text) AS point))[0] AS int) FROM %s
                        WHERE CAST(product_id AS text) IN (:keys) ORDER BY product_id
                        """.formatted(overlay))
                .param("keys", keys)
                .query(Integer.class)
                .list();
    }
}
