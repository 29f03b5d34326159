package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.readmodels.Job.Outcome;
import shop.stampede.testing.Shop;

/// What has gathered in an overlay goes to its base while others write and read.
@SpringBootTest
@Import({Shop.class, Things.class})
class FoldTests {

    @Autowired
    Things things;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void reset() {
        things.reset();
    }

    @Test
    void noReadGoesBackWhileRowsChange() throws Exception {
        for (int id = 1; id < 1_000; id++) {
            jdbc.sql("UPDATE things.thing SET amount = 1 WHERE id = :id")
                    .param("id", id)
                    .update();
        }
        things.remove(5);
        try (var traffic = new Traffic(things)) {
            for (int i = 0; i < 5; i++) {
                assertThat(things.run(new FoldReadModel(Things.MODEL)).outcome())
                        .isEqualTo(Outcome.DONE);
                traffic.goOnFor(20);
            }
        }
        assertThat(things.drift()).isEmpty();
        assertThat(things.shown(5)).isEmpty();
        things.run(new FoldReadModel(Things.MODEL));
        assertThat(things.state().overlayRows()).isZero();
        assertThat(things.drift()).isEmpty();
    }

    @Test
    void leavesEverythingAsItWasWhenItIsCutOff() throws Exception {
        things.change(3, 33);
        JobRequest.Requested requested;
        try (var lock = dataSource.getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement()
                    .execute("SELECT FROM readmodels.generation WHERE model = '%s' FOR UPDATE".formatted(Things.MODEL));
            requested = (JobRequest.Requested)
                    shop.send(new FoldReadModel(Things.MODEL)).result();
            await().until(() -> things.terminated("SELECT readmodels.fold") == 1);
            assertThat(things.state().overlayRows()).isEqualTo(1);
            assertThat(things.shown(3)).contains(33);
            lock.rollback();
        }
        assertThat(things.finished(requested.job()).outcome()).isEqualTo(Outcome.DONE);
        assertThat(things.state().overlayRows()).isZero();
        assertThat(things.drift()).isEmpty();
    }
}
