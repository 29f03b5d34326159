package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.readmodels.Job.Kind;

/// In transactions that are rolled back, so that nobody does what is asked for.
@SpringBootTest
@Transactional
class UpkeepTests {

    private static final String LEVELS = "inventory.stock_level";

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

    @Test
    void beginsNothingLongBeforeItKnowsThatNoSaleIsOn() {
        var upkeep = upkeep();
        makeDriftChecksDue();

        upkeep.everyMinute();
        assertThat(checks()).isEmpty();
        assertThat(upkeep.isBusy()).isFalse();

        upkeep.everyMinute();
        assertThat(checks()).hasSize(1);
    }

    @Test
    void beginsNothingLongWhileASaleIsOn() {
        var upkeep = upkeep();
        makeDriftChecksDue();
        upkeep.everyMinute();
        sell(1_201);

        upkeep.everyMinute();
        assertThat(upkeep.isBusy()).isTrue();
        assertThat(checks()).isEmpty();

        upkeep.everyMinute();
        assertThat(upkeep.isBusy()).isFalse();
        assertThat(checks()).hasSize(1);
    }

    @Test
    void onlyOneIsAtWorkOnARebuildWhileASaleIsOn() {
        var upkeep = upkeep();
        upkeep.everyMinute();
        sell(1_201);
        upkeep.everyMinute();
        var atWork = ConcurrentHashMap.<Thread>newKeySet();
        var left = new AtomicInteger(20);

        new TwoAtATime(upkeep).untilDone(() -> {
            atWork.add(Thread.currentThread());
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            return left.decrementAndGet() > 0;
        });

        assertThat(atWork).containsExactly(Thread.currentThread());
    }

    /// The base has a few rows here; an overlay counts from a thousand on.
    @Test
    void foldsWhatHasGrownToAFifthOfItsBaseOnceItIsCalm() {
        var upkeep = upkeep();
        makeDriftChecksDue();
        gather(1_001);

        upkeep.everyMinute();
        sell(1_201);
        upkeep.everyMinute();
        assertThat(folds()).as("while a sale is on").isEmpty();

        upkeep.everyMinute();
        assertThat(folds()).containsExactly(LEVELS);
    }

    @Test
    void foldsNothingThatIsSmallBesideItsBase() {
        var upkeep = upkeep();
        makeDriftChecksDue();
        gather(1_000);
        upkeep.everyMinute();
        upkeep.everyMinute();
        assertThat(folds()).isEmpty();
    }

    @Test
    void foldsWhatHasGrownVeryLargeEvenWhileASaleIsOn() {
        var upkeep = upkeep();
        makeDriftChecksDue();
        gather(10_001);
        pretend("overlay", 600_000);

        upkeep.everyMinute();

        assertThat(folds()).containsExactly(LEVELS);
    }

    private void gather(int rows) {
        jdbc.sql("""
                INSERT INTO %s (sku, on_hand, reserved, available, changed_at, search_key, deleted, xid, seen)
                SELECT 'GATHERED-' || n, 1, 0, 1, now(), 'gathered-' || n, false, pg_current_xact_id(), pg_current_snapshot()
                FROM generate_series(1, :rows) n
                """.formatted(object("overlay"))).param("rows", rows).update();
    }

    /// As PostgreSQL would estimate it.
    private void pretend(String part, int rows) {
        jdbc.sql("""
                UPDATE pg_class SET reltuples = :rows, relpages = pg_relation_size(oid) / 8192 WHERE oid = CAST(:object AS regclass)
                """).param("rows", rows).param("object", object(part)).update();
    }

    private String object(String part) {
        return "%s_%s_%d".formatted(LEVELS, part, generations.live(LEVELS).number());
    }

    private List<String> folds() {
        return jobs.open().stream()
                .filter(job -> job.kind() == Kind.FOLD)
                .map(Job::model)
                .toList();
    }

    private Upkeep upkeep() {
        return new Upkeep(jobs, generations, owner, jdbc, transaction, Clock.systemUTC());
    }

    private void makeDriftChecksDue() {
        jdbc.sql("DELETE FROM readmodels.job").update();
        jdbc.sql("UPDATE readmodels.generation SET folded_at = now() - interval '2 hours'")
                .update();
    }

    private List<Job> checks() {
        return jobs.open().stream().filter(job -> job.kind() == Kind.CHECK).toList();
    }

    private void sell(int events) {
        jdbc.sql("""
                INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                           command_id, actor, occurred_at, payload)
                SELECT gen_random_uuid(), 'none', 1, 'none', n, 1, n, 'nobody', now(), '{}' FROM generate_series(1, :events) n
                """).param("events", events).update();
    }
}
