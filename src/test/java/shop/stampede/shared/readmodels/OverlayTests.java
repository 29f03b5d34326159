package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.testing.Shop;

/// What lies beneath a refresh by key.
@SpringBootTest
@Import({Shop.class, Things.class})
class OverlayTests {

    @Autowired
    Things things;

    @Autowired
    ReadModels readModels;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        things.reset();
    }

    /// A row that moves to another page is entered anew into each index; one that has room beside its former self is
    /// not, if no indexed column has changed.
    @Test
    void leavesARowThatIsRefreshedAgainOnItsPage() {
        refreshAll();
        var pages = pagesOfRows();
        refreshAll();
        assertThat(pagesOfRows()).hasSize(Things.COUNT).isEqualTo(pages);
    }

    private void refreshAll() {
        var keys = IntStream.rangeClosed(1, Things.COUNT).boxed().toList();
        readModels.refresh(Things.MODEL, Keys.of(keys)).join();
    }

    private List<Integer> pagesOfRows() {
        return jdbc.sql("SELECT CAST((CAST(CAST(ctid AS text) AS point))[0] AS int) FROM %s ORDER BY id"
                        .formatted(overlay()))
                .query(Integer.class)
                .list();
    }

    private String overlay() {
        return jdbc.sql("SELECT model || '_overlay_' || generation FROM readmodels.live WHERE model = ?")
                .param(Things.MODEL)
                .query(String.class)
                .single();
    }
}
