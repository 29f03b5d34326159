package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `readmodels.row_count`: exact while a table is small, near enough when it is not.
@SpringBootTest
class RowCountsTests {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void makeATable() {
        run("CREATE TABLE public.counted (id int) WITH (autovacuum_enabled = off)");
    }

    @AfterEach
    void dropIt() {
        run("DROP TABLE public.counted");
    }

    @Test
    void countsWhatIsSmall() {
        assertThat(count()).isZero();
        add(9_999);
        assertThat(count()).isEqualTo(9_999);
    }

    @Test
    void countsWhatIsLargeAndWasNeverLookedAt() {
        add(20_001);
        assertThat(count()).isEqualTo(20_001);
    }

    @Test
    void estimatesWhatHasGrownSinceItWasLookedAt() {
        add(20_000);
        run("ANALYZE public.counted");
        add(20_000);
        assertThat(count()).isCloseTo(40_000L, Percentage.withPercentage(2));
    }

    @Test
    void seesThatALargeOneHasBeenEmptied() {
        add(20_000);
        run("ANALYZE public.counted");
        run("DELETE FROM public.counted WHERE id > 7");
        assertThat(count()).isEqualTo(7);
    }

    private void add(int rows) {
        run("INSERT INTO public.counted SELECT * FROM generate_series(1, %d)".formatted(rows));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private long count() {
        return jdbc.sql("SELECT readmodels.row_count('public.counted')")
                .query(Long.class)
                .single();
    }
}
