package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Job.Kind;
import shop.stampede.shared.readmodels.Job.Outcome;
import shop.stampede.testing.Shop;

/// A version of the shop is started that declares a read model otherwise than the one before.
@SpringBootTest
@Import({Shop.class, Things.class})
class ChangedDeclarationTests {

    private static final String TRIPLED =
            "SELECT id, name, amount, amount * 3 AS twice, md5(name) AS fingerprint FROM things.thing";

    @Autowired
    Things things;

    @Autowired
    Shop shop;

    @Autowired
    DeclaredReadModels declared;

    @Autowired
    Jobs jobs;

    @Autowired
    Generations generations;

    @Autowired
    JobOwner owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void reset() {
        jdbc.sql("DELETE FROM readmodels.job").update();
        things.reset();
        things.change(1, 10);
    }

    @Test
    void opensWithTheFormerRowsOfALargeOneAndAppliesTheChangeOnceItIsCalm() {
        int before = things.state().generation();
        pretendToBeLarge();
        things.declare(TRIPLED);

        declared.start();

        assertThat(things.state().generation()).isEqualTo(before);
        assertThat(things.state().outdated()).isTrue();
        things.change(1, 11);
        assertThat(twice()).isEqualTo(22);

        aCalmMinutePasses();

        var applied = things.finished(
                jobs.last(Things.MODEL, Kind.APPLY).orElseThrow().id());
        assertThat(applied.outcome()).as(applied.problem()).isEqualTo(Outcome.DONE);
        assertThat(things.result(applied, JobResult.Rebuilt.class).compared().differences())
                .contains(new Difference("1", "twice", "22", "33"));
        assertThat(twice()).isEqualTo(33);
        assertThat(things.state().outdated()).isFalse();
        assertThat(things.drift()).isEmpty();
    }

    @Test
    void leavesWhatWasTakenBackAsItIs() {
        things.declare(TRIPLED);
        declared.start();
        assertThat(twice()).isEqualTo(30);

        shop.send(new RollBackReadModel(Things.MODEL));
        declared.start();
        pretendToBeLarge();
        aCalmMinutePasses();

        assertThat(twice()).isEqualTo(20);
        assertThat(jobs.last(Things.MODEL, Kind.APPLY)).isEmpty();
    }

    @Test
    void buildsOneWithOtherColumnsBeforeItOpens() {
        pretendToBeLarge();
        things.declare(TRIPLED.replace("md5(name) AS fingerprint", "id % 2 = 0 AS even"));

        declared.start();

        assertThat(things.state().outdated()).isFalse();
        assertThat(jdbc.sql("SELECT even FROM things.thing_row WHERE id = 2")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void triesOneThatFailsAnHourLaterAgain() {
        pretendToBeLarge();
        things.declare(TRIPLED.replace("amount * 3", "amount / (id - 1)"));
        declared.start();
        aCalmMinutePasses();
        var failed = things.finished(
                jobs.last(Things.MODEL, Kind.APPLY).orElseThrow().id());
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.problem()).contains("division by zero");
        assertThat(twice()).isEqualTo(20);

        aCalmMinutePasses();
        assertThat(jobs.last(Things.MODEL, Kind.APPLY)).map(Job::id).contains(failed.id());

        jdbc.sql("UPDATE readmodels.job SET ended_at = ended_at - interval '1 hour' WHERE id = :id")
                .param("id", failed.id())
                .update();
        aCalmMinutePasses();
        await().until(() -> jobs.last(Things.MODEL, Kind.APPLY)
                .filter(next -> next.id() > failed.id() && next.outcome() == Outcome.FAILED)
                .isPresent());
    }

    /// As if it had been analysed with so many rows.
    private void pretendToBeLarge() {
        jdbc.sql("UPDATE pg_class SET reltuples = 200000 WHERE oid = CAST(:base AS regclass)")
                .param(
                        "base",
                        "%s_base_%d".formatted(Things.MODEL, things.state().generation()))
                .update();
    }

    private void aCalmMinutePasses() {
        await().until(() -> jobs.open().stream().noneMatch(job -> job.model().equals(Things.MODEL)));
        var upkeep = new Upkeep(jobs, generations, owner, jdbc, transaction, Clock.systemUTC());
        upkeep.everyMinute();
        upkeep.everyMinute();
    }

    private int twice() {
        return jdbc.sql("SELECT twice FROM things.thing_row WHERE id = 1")
                .query(Integer.class)
                .single();
    }
}
