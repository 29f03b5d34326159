package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
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
