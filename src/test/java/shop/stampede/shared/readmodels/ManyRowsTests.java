package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// One event reaches thousands of rows, as a promotion on everything does.
@SpringBootTest
@Import({Shop.class, Things.class})
class ManyRowsTests {

    private static final Keys EVERYTHING = Keys.selectedBy("SELECT CAST(id AS text) FROM things.thing WHERE id > ?", 0);

    @Autowired
    Things things;

    @Autowired
    ReadModels readModels;

    @Autowired
    DeclaredReadModels declared;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void reset() {
        things.reset();
    }

    @Test
    void areAllRefreshed() {
        jdbc.sql("UPDATE things.thing SET amount = id").update();

        readModels.refresh(Things.MODEL, EVERYTHING).join();

        assertThat(things.state().overlayRows()).isEqualTo(Things.COUNT);
        assertThat(things.drift()).isEmpty();
    }

    @Test
    void letWhatHappensMeanwhileBeShownFirst() throws Exception {
        var shown = new CopyOnWriteArrayList<String>();
        CompletableFuture<Void> all;
        CompletableFuture<Void> one;
        try (var _ = HeldUp.readModel(dataSource, Things.MODEL)) {
            all = readModels.refresh(Things.MODEL, EVERYTHING).thenRun(() -> shown.add("everything"));
            one = readModels.refresh(Things.MODEL, Keys.of(1)).thenRun(() -> shown.add("one"));
        }
        CompletableFuture.allOf(all, one).join();
        assertThat(shown).isEqualTo(List.of("one", "everything"));
    }

    @Test
    void areShownButForTheOneThatCannotBeComputed() {
        jdbc.sql("UPDATE things.thing SET amount = 2").update();
        things.declare("SELECT id, name, amount, 100 / amount AS twice, md5(name) AS fingerprint FROM things.thing");
        declared.start();
        jdbc.sql("UPDATE things.thing SET amount = CASE id WHEN 1 THEN 0 ELSE 5 END")
                .update();

        assertThatThrownBy(() -> readModels.refresh(Things.MODEL, EVERYTHING).join())
                .hasMessageContaining("division by zero");

        assertThat(things.shown(1)).contains(2);
        assertThat(jdbc.sql("SELECT count(*) FROM things.thing_row WHERE amount = 5")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(Things.COUNT - ManyRows.PORTION);
    }
}
