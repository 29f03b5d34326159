package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.testing.Drift;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// What is told of how far a read model is behind.
@SpringBootTest
@Import(Shop.class)
class LagTests {

    private static final String LEVELS = "inventory.stock_level";
    private static final String OFFERS = "catalog.variant_offer";
    private static final String PAGES = "catalog.product_page";

    @Autowired
    Shop shop;

    @Autowired
    ReadModelMonitor monitor;

    @Autowired
    ReadModelHealth health;

    @Autowired
    LagMeters meters;

    @Autowired
    MeterRegistry registry;

    @Autowired
    Parking parking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void catchUp() {
        Drift.awaitNone(jdbc);
        await().until(() -> levels().eventsBehind() == 0);
    }

    @Test
    void isCountedFromTheCommitToTheCommitThatShowsIt() throws Exception {
        Instant before;
        try (var _ = HeldUp.readModel(dataSource, LEVELS)) {
            before = Instant.now();
            shop.sells("10.00", 3);
            await().until(() -> levels().eventsBehind() > 0 && levels().oldestPendingMillis() >= 300);

            assertThat(levels().asOf())
                    .isBetween(before.minusMillis(50), Instant.now().minusMillis(299));
            assertThat(monitor.asOf(PAGES)).isAfter(levels().asOf());
            meters.measure();
            assertThat(gauge("stampede.readmodel.oldest.pending")).isGreaterThanOrEqualTo(0.3);
            assertThat(gauge("stampede.readmodel.events.behind")).isPositive();
        }
        await().until(() -> levels().eventsBehind() == 0);

        assertThat(levels().maxMillis()).isBetween(300.0, (double)
                Duration.between(before, Instant.now()).toMillis());
        assertThat(levels().p99Millis()).isLessThanOrEqualTo(levels().maxMillis());
        meters.measure();
        assertThat(gauge("stampede.readmodel.oldest.pending")).isZero();
        assertThat(gauge("stampede.readmodel.events.behind")).isZero();
    }

    @Test
    void isNotMeasuredWhereNothingIsShown() {
        parking.park(PAGES, "for a test");
        try {
            assertThat(health.health().getStatus()).isEqualTo(ReadModelHealth.BEHIND);
            var parked = monitor.one(PAGES).orElseThrow();
            await().until(() -> monitor.one(PAGES).orElseThrow().lag().oldestPendingMillis() >= 100);
            assertThat(monitor.asOf(PAGES)).isEqualTo(parked.parkedSince());
            assertThat(monitor.asOf(LEVELS)).isAfter(parked.parkedSince());
        } finally {
            parking.tryAgain(PAGES);
        }
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void isWhatTheHealthOfTheReadSideIsToldBy() throws Exception {
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        try (var _ = HeldUp.readModel(dataSource, OFFERS)) {
            shop.sells("10.00", 3);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> health.health().getStatus().equals(ReadModelHealth.BEHIND));
            assertThat(monitor.one(OFFERS).orElseThrow().lag().oldestPendingMillis())
                    .isGreaterThan(5_000);
        }
        await().until(() -> health.health().getStatus().getCode().equals("UP"));
    }

    private ReadModelState.Freshness levels() {
        return monitor.one(LEVELS).orElseThrow().lag();
    }

    private double gauge(String name) {
        return registry.get(name).tag("model", LEVELS).gauge().value();
    }
}
