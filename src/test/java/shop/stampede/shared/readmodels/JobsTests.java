package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shop.stampede.shared.readmodels.Job.Kind;

@SpringBootTest
class JobsTests {

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    /// In a transaction that is rolled back, so that no runner sees them.
    @Test
    @Transactional
    void letsWhatAPersonAskedForGoFirst() {
        jdbc.sql("DELETE FROM readmodels.job").update();
        jobs.request("orders.order_row", Kind.FOLD, Jobs.THE_SHOP, Instant.now());
        jobs.request("orders.order_summary", Kind.FOLD, Jobs.THE_SHOP, Instant.now());
        jobs.request("catalog.product_card", Kind.REBUILD, "Eva", Instant.now());
        jobs.request("catalog.product_page", Kind.CHECK, "Jonas", Instant.now());

        assertThat(jobs.open())
                .extracting(Job::model)
                .containsExactly(
                        "catalog.product_card", "catalog.product_page", "orders.order_row", "orders.order_summary");
    }
}
