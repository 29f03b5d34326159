package shop.stampede.storefront.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.readmodels.RowChanges;
import shop.stampede.shared.readmodels.RowsRead.Row;

/// What ends the life of a kept page, through PostgreSQL's announcements.
@SpringBootTest
class KeptPagesTests {

    private static final String MODEL = "catalog.product_page";

    private final UUID product = UUID.randomUUID();
    private final PageKey key = new PageKey("/products/" + product, "en", 0, false, false);

    @Autowired
    KeptPages pages;

    @Autowired
    ReadModels readModels;

    @Autowired
    RowChanges changes;

    @BeforeEach
    void listens() {
        await().until(changes::isListening);
    }

    @Test
    void aPageGoesWhenARowOfItIsRefreshed() {
        pages.keep(key, page(System.nanoTime()));
        assertThat(pages.find(key)).isPresent();

        readModels.refresh(MODEL, Keys.of(UUID.randomUUID())).join();
        readModels.refresh("catalog.product_card", Keys.of(product)).join();
        assertThat(pages.find(key)).as("other rows").isPresent();

        readModels.refresh(MODEL, Keys.of(product)).join();
        await().until(() -> pages.find(key).isEmpty());
    }

    @Test
    void aPageWhoseRowChangedWhileItWasRenderedIsNotKept() {
        long before = System.nanoTime();
        var other = page(System.nanoTime());
        pages.keep(key, other);
        readModels.refresh(MODEL, Keys.of(product)).join();
        await().until(() -> pages.find(key).isEmpty());

        pages.keep(key, page(before));

        assertThat(pages.find(key)).isEmpty();
    }

    @Test
    void everyPageOfARowGoes() {
        var german = new PageKey(key.address(), "de", 0, false, false);
        pages.keep(key, page(System.nanoTime()));
        pages.keep(german, page(System.nanoTime()));

        pages.anyChanged(MODEL);

        assertThat(pages.find(key)).isEmpty();
        assertThat(pages.find(german)).isEmpty();
    }

    private KeptPage page(long madeAt) {
        return new KeptPage(
                Map.of(), new byte[10], "\"tag\"", Set.of(new Row(MODEL, product.toString())), Set.of(), madeAt);
    }
}
