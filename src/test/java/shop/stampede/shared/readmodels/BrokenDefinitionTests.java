package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// A definition that PostgreSQL cannot run any more holds up its own read model, or its own generation, and no other.
@SpringBootTest
@Import({Shop.class, Things.class})
class BrokenDefinitionTests {

    @Autowired
    Shop shop;

    @Autowired
    Things things;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Parking parking;

    @Autowired
    DeclaredReadModels declared;

    @BeforeEach
    void reset() {
        things.reset();
    }

    @Test
    void isParkedAndTakenUpAgain() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS things.label (id int PRIMARY KEY, label text)")
                .update();
        jdbc.sql("""
                CREATE OR REPLACE FUNCTION things.label_of(n int) RETURNS text LANGUAGE plpgsql STABLE AS $$
                BEGIN RETURN (SELECT label FROM things.label WHERE id = n); END $$
                """).update();
        things.declare("SELECT id, name, amount, things.label_of(id) AS label FROM things.thing");
        declared.start();
        jdbc.sql("ALTER TABLE things.label RENAME TO gone").update();

        things.change(1, 11);

        await().until(() -> things.state().state().equals("parked"));
        assertThat(things.state().problem()).contains("things.label");
        var sku = shop.sells("10.00", 4);
        await().until(() -> onHand(sku) == 4);
        things.change(2, 22);
        assertThat(things.shown(2)).as("it shows what it had").contains(0);

        parking.tryAgain();
        assertThat(things.state().state()).as("nothing is mended yet").isEqualTo("parked");
        jdbc.sql("ALTER TABLE things.gone RENAME TO label").update();
        parking.tryAgain();

        assertThat(things.state().state()).isEqualTo("live");
        assertThat(things.shown(1)).contains(11);
        assertThat(things.shown(2)).contains(22);
        Drift.awaitNone(jdbc);
    }

    /// It is kept only to be gone back to, and cannot be gone back to any more.
    @Test
    void isDroppedWithAFormerGeneration() {
        jdbc.sql("UPDATE things.thing SET amount = 1").update();
        things.declare("SELECT id, name, amount, 10 / amount AS twice, md5(name) AS fingerprint FROM things.thing");
        declared.start();
        things.declare("SELECT id, name, amount, amount * 4 AS twice, md5(name) AS fingerprint FROM things.thing");
        declared.start();
        assertThat(things.state().previous()).isNotNull();

        things.change(1, 0);

        assertThat(things.shown(1)).contains(0);
        assertThat(things.state().state()).isEqualTo("live");
        assertThat(things.state().previous()).isNull();
    }

    private int onHand(Sku sku) {
        return jdbc.sql("SELECT on_hand FROM inventory.stock_level WHERE sku = :sku")
                .param("sku", sku.value())
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }
}
