package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.readmodels.Job.Outcome;
import shop.stampede.testing.Shop;

/// Rebuild and switch while others write and read.
@SpringBootTest
@Import({Shop.class, Things.class})
class RebuildTests {

    @Autowired
    Things things;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Upkeep upkeep;

    @BeforeEach
    void reset() {
        things.reset();
    }

    @Test
    void buildsBesideTheLiveOneAndSwitchesThereAndBack() throws Exception {
        int before = things.state().generation();
        try (var traffic = new Traffic(things)) {
            var job = things.run(new RebuildReadModel(Things.MODEL));

            assertThat(job.outcome()).as(job.problem()).isEqualTo(Outcome.DONE);
            var rebuilt = things.result(job, JobResult.Rebuilt.class);
            assertThat(rebuilt.rows()).isEqualTo(Things.COUNT);
            assertThat(rebuilt.compared().differing()).isZero();
            assertThat(rebuilt.compared().sampled()).isGreaterThan(100);
            assertThat(things.state().state()).isEqualTo("shadow-ready");
            assertThat(things.state().generation()).isEqualTo(before);

            assertThat(shop.send(new FlipReadModel(Things.MODEL)).result())
                    .isEqualTo(new FlipReadModel.Result.Flipped(Things.MODEL, rebuilt.generation()));
            traffic.goOnFor(50);
            assertThat(shop.send(new RollBackReadModel(Things.MODEL)).result())
                    .isEqualTo(new RollBackReadModel.Result.RolledBack(Things.MODEL, before));
            traffic.goOnFor(50);
            shop.send(new RollBackReadModel(Things.MODEL));
            traffic.goOnFor(50);
        }
        assertThat(things.drift()).isEmpty();
    }

    @Test
    void showsWhatANewDefinitionWouldChangeBeforeItIsLive() {
        things.declare(
                "SELECT id, name, amount, amount * 3 AS twice, md5(name) AS fingerprint, id % 2 = 0 AS even FROM things.thing");
        things.change(1, 10);

        var compared = things.result(things.run(new RebuildReadModel(Things.MODEL)), JobResult.Rebuilt.class)
                .compared();

        assertThat(compared.columnsAdded()).containsExactly("even");
        assertThat(compared.columnsGone()).isEmpty();
        assertThat(compared.liveRows()).isEqualTo(compared.shadowRows()).isEqualTo(Things.COUNT);
        assertThat(compared.differences()).contains(new Difference("1", "twice", "20", "30"));
        shop.send(new FlipReadModel(Things.MODEL));
        assertThat(jdbc.sql("SELECT twice FROM things.thing_row WHERE id = 1 AND NOT even")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void leavesTheLiveOneAloneWhereTheNewDefinitionCannotBeRun() {
        int before = things.state().generation();
        things.declare("SELECT id, nonsense FROM things.thing");

        var job = things.run(new RebuildReadModel(Things.MODEL));

        assertThat(job.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(job.problem()).contains("nonsense");
        things.change(1, 5);
        assertThat(things.shown(1)).contains(5);
        assertThat(things.state().generation()).isEqualTo(before);
        assertThat(things.state().shadow()).isNull();
    }

    @Test
    void stopsWhenCalledOff() {
        things.declare(
                "SELECT id, name, amount, amount * 2 AS twice, pg_sleep(0.01)::text AS fingerprint FROM things.thing");
        var requested = (JobRequest.Requested)
                shop.send(new RebuildReadModel(Things.MODEL)).result();
        await().until(() -> things.find(requested.job()).step().equals("filling"));

        assertThat(shop.send(new RebuildReadModel(Things.MODEL)).result())
                .isEqualTo(new JobRequest.AlreadyAtWork(Things.MODEL));
        shop.send(new AbandonRebuild(Things.MODEL));

        await().until(() -> things.state().shadow() == null);
        assertThat(things.find(requested.job()).outcome()).isEqualTo(Outcome.ABANDONED);
        things.change(1, 5);
        assertThat(things.shown(1)).contains(5);
    }

    @Test
    void goesOnAfterItsConnectionWasLost() {
        things.declare(
                "SELECT id, name, amount, amount * 2 AS twice, CASE WHEN id < 400 THEN pg_sleep(0.01)::text ELSE '' END AS fingerprint FROM things.thing");
        var requested = (JobRequest.Requested)
                shop.send(new RebuildReadModel(Things.MODEL)).result();
        await().until(() -> things.terminated("SELECT readmodels.fill_base") == 1);
        things.change(2, 7);

        var job = things.finished(requested.job());

        assertThat(job.outcome()).as(job.problem()).isEqualTo(Outcome.DONE);
        shop.send(new FlipReadModel(Things.MODEL));
        assertThat(things.shown(2)).contains(7);
        assertThat(things.drift()).isEmpty();
    }

    @Test
    void leavesTheLiveOneWhereASwitchIsCutOff() throws Exception {
        int before = things.state().generation();
        things.run(new RebuildReadModel(Things.MODEL));
        try (var reader = dataSource.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT amount FROM things.thing_row LIMIT 1");
            var flip = CompletableFuture.runAsync(() -> shop.send(new FlipReadModel(Things.MODEL)));
            await().until(() -> things.terminated("readmodels.point") == 1);
            assertThat(flip).failsWithin(Duration.ofSeconds(10));
            reader.rollback();
        }
        assertThat(things.state().generation()).isEqualTo(before);
        assertThat(things.state().state()).isEqualTo("shadow-ready");
        things.change(4, 44);
        assertThat(things.shown(4)).contains(44);

        shop.send(new FlipReadModel(Things.MODEL));
        assertThat(things.shown(4)).contains(44);
        assertThat(things.drift()).isEmpty();
    }

    /// As when somebody reads for longer than a switch waits.
    @Test
    void isMadeLiveOnceAReaderLetsIt() throws Exception {
        var rebuilt = things.result(things.run(new RebuildReadModel(Things.MODEL)), JobResult.Rebuilt.class);
        CompletableFuture<?> flip;
        try (var reader = dataSource.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT amount FROM things.thing_row LIMIT 1");
            flip = CompletableFuture.runAsync(() -> shop.send(new FlipReadModel(Things.MODEL)));
            await().pollInterval(Duration.ofMillis(2)).until(() -> waiting("readmodels.point"));
            await().pollInterval(Duration.ofMillis(2)).until(() -> !waiting("readmodels.point"));
            reader.rollback();
        }
        flip.join();
        assertThat(things.state().generation()).isEqualTo(rebuilt.generation());
    }

    @Test
    void dropsWhatNobodyWillGoBackToAfterAnHourUnlessItIsRead() throws Exception {
        things.run(new RebuildReadModel(Things.MODEL));
        shop.send(new FlipReadModel(Things.MODEL));
        int previous = things.state().previous();
        upkeep.everyMinute();
        assertThat(things.state().previous()).isEqualTo(previous);

        jdbc.sql(
                        "UPDATE readmodels.generation SET since = since - interval '1 hour' WHERE model = :model AND state = 'previous'")
                .param("model", Things.MODEL)
                .update();
        try (var reader = dataSource.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT amount FROM things.thing_row_base_%d LIMIT 1".formatted(previous));
            upkeep.everyMinute();
            assertThat(things.state().previous()).isEqualTo(previous);
            things.change(1, 12);
            assertThat(things.shown(1)).as("nobody waits for the reader").contains(12);
            reader.rollback();
        }
        upkeep.everyMinute();
        assertThat(things.state().previous()).isNull();
    }

    @Test
    void clearsAwayWhatARebuildHasLeftThatWasCalledOffWhileNobodyWasAtWorkOnIt() {
        jdbc.sql("SELECT readmodels.open_generation(:model)")
                .param("model", Things.MODEL)
                .query(Integer.class)
                .single();
        assertThat(things.state().shadow()).isNotNull();
        upkeep.everyMinute();
        assertThat(things.state().shadow()).isNotNull();

        jdbc.sql(
                        "UPDATE readmodels.generation SET since = since - interval '1 minute' WHERE model = :model AND state = 'filling'")
                .param("model", Things.MODEL)
                .update();
        upkeep.everyMinute();
        assertThat(things.state().shadow()).isNull();
    }

    @Test
    void findsAndRepairsWhatWasDamaged() {
        things.change(1, 11);
        jdbc.sql("UPDATE things.thing SET amount = 5 WHERE id = 7").update();
        jdbc.sql("INSERT INTO things.thing VALUES (9000, 'never shown', 1)").update();
        jdbc.sql("DELETE FROM things.thing WHERE id = 8").update();

        var checked = things.result(things.run(new CheckReadModel(Things.MODEL)), JobResult.Checked.class);

        assertThat(checked.keys()).containsExactlyInAnyOrder("7", "8", "9000");
        assertThat(checked.differences()).contains(new Difference("7", "amount", "0", "5"));
        var repaired = things.result(things.run(new RepairReadModel(Things.MODEL)), JobResult.Repaired.class);
        assertThat(repaired).isEqualTo(new JobResult.Repaired(3, 0));
        assertThat(things.shown(9000)).contains(1);
        assertThat(things.drift()).isEmpty();
    }

    private boolean waiting(String statement) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
                               AND query LIKE '%' || :statement || '%')
                """).param("statement", statement).query(Boolean.class).single();
    }
}
