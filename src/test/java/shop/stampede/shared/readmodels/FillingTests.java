package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.readmodels.Generation.State;
import shop.stampede.testing.Shop;

/// The base of a definition that is dear to compute is filled in portions that each commit, and of all of them.
@SpringBootTest
@Import({Shop.class, Things.class})
class FillingTests {

    /// So dear, as PostgreSQL believes, that it is computed in portions.
    private static final String DEFINITION =
            "SELECT id, name, amount, things.dear(amount) AS twice, md5(name) AS fingerprint FROM things.thing";

    @Autowired
    Things things;

    @Autowired
    Shop shop;

    @Autowired
    Generations generations;

    @Autowired
    TwoAtATime twoAtATime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void reset() {
        things.reset();
        jdbc.sql(
                        "CREATE OR REPLACE FUNCTION things.dear(n int) RETURNS int LANGUAGE plpgsql COST 10000 AS 'BEGIN RETURN n * 2; END'")
                .update();
        things.declare(DEFINITION);
    }

    @AfterEach
    void leaveNothing() {
        Stream.of(State.FILLING, State.SHADOW)
                .flatMap(state -> generations.in(Things.MODEL, state).stream())
                .forEach(generations::drop);
    }

    @Test
    void eachPortionIsFilledOnceAndTogetherTheyHaveAllRows() {
        var shadow = begun();
        assertThat(portions("count(*)")).isEqualTo(3);

        twoAtATime.untilDone(() -> generations.fillPortion(shadow));

        assertThat(portions("count(*) FILTER (WHERE filled)")).isEqualTo(3);
        assertThat(number("SELECT count(*) FROM things.thing_row_filling_%d".formatted(shadow.number())))
                .isEqualTo(Things.COUNT);
        generations.fillBase(shadow);
        assertThat(number("SELECT count(DISTINCT id) FROM " + shadow.base())).isEqualTo(Things.COUNT);
        assertThat(portions("count(*)")).isZero();
    }

    /// What the first portion shows was written into it by hand, so it would not be there if it was computed again.
    @Test
    void anAttemptAfterACrashGoesOnWithThePortionsThatAreLeft() {
        var shadow = begun();
        assertThat(generations.fillPortion(shadow)).isTrue();
        jdbc.sql("UPDATE things.thing_row_filling_%d SET name = 'as filled before' WHERE id = 1"
                        .formatted(shadow.number()))
                .update();

        things.run(new RebuildReadModel(Things.MODEL));

        assertThat(number("SELECT count(*) FROM " + shadow.base())).isEqualTo(Things.COUNT);
        assertThat(number("SELECT count(*) FROM %s WHERE name = 'as filled before'".formatted(shadow.base())))
                .isEqualTo(1);
    }

    @Test
    void readsTheDefinitionWhereACrashOfTheDatabaseHasEmptiedThePortions() {
        var shadow = begun();
        generations.fillPortion(shadow);
        jdbc.sql("DELETE FROM readmodels.portion").update();
        jdbc.sql("TRUNCATE things.thing_row_filling_" + shadow.number()).update();

        generations.fillBase(shadow);

        assertThat(number("SELECT count(*) FROM " + shadow.base())).isEqualTo(Things.COUNT);
    }

    @Test
    void noBaseIsMadeOfSomeOfThePortions() {
        var shadow = begun();
        generations.fillPortion(shadow);

        assertThatThrownBy(() -> generations.fillBase(shadow))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Not all portions")
                .matches(SqlProblem::isLostConnection, "is gone on with, as after a lost connection");

        things.run(new RebuildReadModel(Things.MODEL));
        shop.send(new FlipReadModel(Things.MODEL));
        assertThat(things.state().generation()).isEqualTo(shadow.number());
        assertThat(things.drift()).isEmpty();
        things.run(new FoldReadModel(Things.MODEL));
        assertThat(things.drift()).as("what a base is refreshed from").isEmpty();
    }

    @Test
    void portionsCanBeCalledOff() {
        things.declare(
                "SELECT id, name, amount, things.dear(amount) AS twice, pg_sleep(0.01)::text AS fingerprint FROM things.thing");
        var requested = (JobRequest.Requested)
                shop.send(new RebuildReadModel(Things.MODEL)).result();
        await().until(() -> things.find(requested.job()).step().equals("filling"));
        assertThat(portions("count(*)")).isEqualTo(3);

        shop.send(new AbandonRebuild(Things.MODEL));

        await().until(() -> things.state().shadow() == null);
        assertThat(things.find(requested.job()).outcome()).isEqualTo(Job.Outcome.ABANDONED);
        assertThat(portions("count(*)")).isZero();
    }

    /// As when an instance is cut off from its turn while its statement is still running in the database.
    @Test
    void noBaseIsMadeBeforeTheLastPortionIsCommitted() throws Exception {
        var shadow = begun();
        CompletableFuture<?> base;
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT readmodels.fill_portion('%s', %d)".formatted(Things.MODEL, shadow.number()));
            twoAtATime.untilDone(() -> generations.fillPortion(shadow));
            assertThat(portions("count(*) FILTER (WHERE filled)")).isEqualTo(2);
            base = CompletableFuture.runAsync(() -> generations.fillBase(shadow));
            await().until(() -> number("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE wait_event_type = 'Lock' AND query LIKE '%readmodels.fill_base%' AND datname = current_database()
                            """) == 1);
            other.commit();
        }
        base.join();
        assertThat(number("SELECT count(*) FROM " + shadow.base())).isEqualTo(Things.COUNT);
    }

    private Generation begun() {
        int number = generations.open(Things.MODEL);
        var shadow = generations.numbered(Things.MODEL, number);
        assertThat(generations.beginFilling(shadow)).isTrue();
        return shadow;
    }

    private long portions(String what) {
        return number("SELECT %s FROM readmodels.portion WHERE model = '%s'".formatted(what, Things.MODEL));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
