package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.StampedeApplication;
import shop.stampede.inventory.RecountStock;
import shop.stampede.inventory.events.StockLevelChanged;
import shop.stampede.orders.CancelOrder;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.outbox.Publications;
import shop.stampede.shared.outbox.RetryPublication;
import shop.stampede.testing.AtOnce;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// What goes wrong, goes wrong for itself alone, and leaves nothing behind once its cause is gone.
@SpringBootTest
@Import({Shop.class, FaultTests.ShareReadModel.class, FaultTests.Heard.class})
class FaultTests {

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadModels readModels;

    @Autowired
    DeclaredReadModels declared;

    @Autowired
    Publications publications;

    @Autowired
    Environment environment;

    @Autowired
    Heard heard;

    @BeforeEach
    void declare() {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS things").update();
        jdbc.sql("""
                SELECT readmodels.declare('things.share', 'sku', 'SELECT sku, 100 / on_hand AS share FROM inventory.stock_item')
                """).query((_, _) -> true).list();
        declared.start();
    }

    @Test
    void oneKeyThatCannotBeComputedHoldsUpNoOther() {
        var bad = shop.sells("10.00", 5);
        var good = shop.sells("10.00", 5);

        shop.send(new RecountStock(bad, 0, "nothing left"));
        shop.send(new RecountStock(good, 20, "found more"));

        await().until(() -> share(good) == 5);
        await().until(() -> !publications.failed().isEmpty());
        var failed = publications.failed();
        assertThat(failed).allSatisfy(one -> assertThat(one.cause()).contains("division by zero"));
        assertThat(failed).anySatisfy(one -> assertThat(one.cause()).contains("things.share [" + bad.value() + "]"));
        assertThat(jdbc.sql("SELECT on_hand FROM inventory.stock_level WHERE sku = :sku")
                        .param("sku", bad.value())
                        .query(Integer.class)
                        .single())
                .as("the same event in another read model")
                .isZero();

        jdbc.sql("UPDATE outbox.failure SET attempts = 9, failed_at = 'epoch'").update();
        await().until(() ->
                publications.failed().stream().allMatch(one -> one.state().equals("parked")));
        shop.send(new RecountStock(bad, 50, "they were behind the door"));
        publications.failed().forEach(one -> shop.send(new RetryPublication(one.id())));

        Drift.awaitNone(jdbc);
        assertThat(share(bad)).isEqualTo(2);
    }

    @Test
    void eventsMayComeTwiceAndInAnyOrder() {
        heard.events.clear();
        var sku = shop.sells("10.00", 50);
        for (int i = 0; i < 5; i++) {
            var placed = (PlaceOrder.Result.Placed)
                    shop.send(shop.order(Shop.item(sku, 1))).result();
            shop.send(new CancelOrder(placed.id(), "changed my mind"));
            shop.send(new RecountStock(sku, 40 + i, "counted"));
        }
        Drift.awaitNone(jdbc);
        var again = new ArrayList<>(heard.events);
        again.addAll(heard.events);
        Collections.shuffle(again, new Random(7));

        again.stream()
                .map(event -> readModels.refresh(List.of(event), Committed.unknown()))
                .toList()
                .forEach(one -> one.join());

        assertThat(again).hasSizeGreaterThan(60);
        Drift.awaitNone(jdbc);
    }

    @Test
    void twoInstancesRefreshTheSameRows() throws Exception {
        var skus = List.of(shop.sells("10.00", 500), shop.sells("10.00", 500));
        try (var other = new SpringApplicationBuilder(StampedeApplication.class)
                .properties(
                        "server.port=0",
                        "stampede.demo=false",
                        "spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                        "spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password"),
                        "spring.datasource.hikari.maximum-pool-size=20")
                .run()) {
            var elsewhere = other.getBean(CommandGateway.class);
            AtOnce.all(List.of(
                    () -> ordersOf(skus, 60),
                    () -> ordersOf(skus, 60),
                    () -> ordersOf(skus, elsewhere, 60),
                    () -> ordersOf(skus, elsewhere, 60),
                    () -> other.getBean(JdbcClient.class)
                            .sql("SELECT readmodels.fold('inventory.stock_level')")
                            .query(Long.class)
                            .single()));
            Drift.awaitNone(jdbc);
        }
        for (var sku : skus) {
            assertThat(jdbc.sql("SELECT reserved FROM inventory.stock_level WHERE sku = :sku")
                            .param("sku", sku.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(240);
        }
    }

    private Void ordersOf(List<Sku> skus, int count) {
        for (int i = 0; i < count; i++) {
            shop.send(shop.order(Shop.item(skus.get(0), 1), Shop.item(skus.get(1), 1)));
        }
        return null;
    }

    private Void ordersOf(List<Sku> skus, CommandGateway gateway, int count) {
        for (int i = 0; i < count; i++) {
            gateway.send(
                    CommandId.random(),
                    Actor.SHOPPER,
                    shop.order(Shop.item(skus.get(0), 1), Shop.item(skus.get(1), 1)));
        }
        return null;
    }

    private int share(Sku sku) {
        return jdbc.sql("SELECT share FROM things.share WHERE sku = :sku")
                .param("sku", sku.value())
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    /// Cannot be computed for a SKU that nothing is left of.
    @TestComponent
    static class ShareReadModel implements ReadModel {

        @Override
        public String name() {
            return "things.share";
        }

        @Override
        public Keys keysOf(DomainEvent event) {
            return event instanceof StockLevelChanged changed ? Keys.of(changed.sku()) : Keys.none();
        }
    }

    @TestComponent
    static class Heard {

        final List<DomainEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(DomainEvent event) {
            events.add(event);
        }
    }
}
