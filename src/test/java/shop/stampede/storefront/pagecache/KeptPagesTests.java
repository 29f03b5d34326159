package shop.stampede.storefront.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.readmodels.RowChanges;
import shop.stampede.shared.readmodels.RowsRead.Row;

/// What ends the life of a kept page, through PostgreSQL's announcements.
@SpringBootTest
class KeptPagesTests {

    private static final String MODEL = "catalog.product_page";

    private final UUID product = UUID.randomUUID();
    private final PageKey key = keyOf(product);

    @Autowired
    KeptPages pages;

    @Autowired
    ReadModels readModels;

    @Autowired
    RowChanges changes;

    @Autowired
    JdbcClient jdbc;

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
    void aLargeBatchDropsThePagesOfItsRowsAndNoOther() {
        var inBatch = Stream.generate(UUID::randomUUID).limit(450).collect(Collectors.toCollection(ArrayList::new));
        var bystander = UUID.randomUUID();
        inBatch.forEach(row -> pages.keep(keyOf(row), page(row, System.nanoTime())));
        pages.keep(keyOf(bystander), page(bystander, System.nanoTime()));
        pages.keep(key, page(System.nanoTime()));

        readModels.refresh(MODEL, Keys.of(inBatch)).join();
        readModels.refresh(MODEL, Keys.of(product)).join();
        await().until(() -> pages.find(key).isEmpty());

        assertThat(inBatch).allMatch(row -> pages.find(keyOf(row)).isEmpty());
        assertThat(pages.find(keyOf(bystander))).isPresent();
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
    void aPageIsKeptWhenOnlyOtherRowsChangedWhileItWasRendered() {
        long before = System.nanoTime();
        var other = UUID.randomUUID();
        readModels.refresh(MODEL, Keys.of(other)).join();
        pages.changed(MODEL, Set.of(other.toString()));

        pages.keep(key, page(before));

        assertThat(pages.find(key)).isPresent();
    }

    @Test
    void noPageIsKeptWhileNobodyTellsWhatChanges() {
        changes.stop();
        try {
            await().until(() -> !changes.isListening());

            pages.keep(key, page(System.nanoTime()));

            assertThat(pages.find(key)).isEmpty();
        } finally {
            changes.start();
        }
    }

    @Test
    void aPageIsShownForASecondAfterAListOfItHasChanged() {
        var list = "test." + product;
        keepWith(list, KeptPages.LIST_AGE);
        assertThat(pages.find(key)).as("the list is the same").isPresent();

        pages.changed(list, Set.of("another row"));

        assertThat(pages.find(key)).isEmpty();
    }

    /// Once nothing is remembered any more that would speak against it.
    private void keepWith(String list, Duration age) {
        await().until(() -> {
            var rows = Set.of(new Row(MODEL, product.toString()));
            pages.keep(
                    key,
                    new KeptPage(
                            List.of(),
                            "text/html",
                            null,
                            new byte[10],
                            "\"tag\"",
                            "/products/{handle}",
                            rows,
                            Set.of(list),
                            System.nanoTime() - age.toNanos()));
            return pages.find(key).isPresent();
        });
    }

    @Test
    void everyPageOfARowGoes() {
        var german = key.in("de");
        pages.keep(key, page(System.nanoTime()));
        pages.keep(german, page(System.nanoTime()));

        pages.anyChanged(MODEL);

        assertThat(pages.find(key)).isEmpty();
        assertThat(pages.find(german)).isEmpty();
    }

    @Test
    void aPageIsShownOnWhileAnotherGenerationTakesItsPlace() {
        pages.keep(key, page(System.nanoTime()));
        assertThat(pages.isDue(pages.find(key).orElseThrow())).isFalse();

        pointAgain();

        await().until(() -> pages.find(key).map(pages::isDue).orElse(false));
        pages.keep(key, page(System.nanoTime()));
        assertThat(pages.isDue(pages.find(key).orElseThrow())).isFalse();
    }

    @Test
    void aPageOfAFormerGenerationGoesWithItsRowAllTheSame() {
        pages.keep(key, page(System.nanoTime()));
        pointAgain();

        readModels.refresh(MODEL, Keys.of(product)).join();

        await().until(() -> pages.find(key).isEmpty());
    }

    /// What a switch of generations does at its end.
    private void pointAgain() {
        jdbc.sql(
                        "SELECT readmodels.point(model, generation) FROM readmodels.generation WHERE model = :model AND state = 'live'")
                .param("model", MODEL)
                .query((_, _) -> true)
                .single();
    }

    private static PageKey keyOf(UUID product) {
        return new PageKey(new PageKey.Site("http", "localhost", 80), "/products/" + product, "en", 0, false, false);
    }

    private KeptPage page(long madeAt) {
        return page(product, madeAt);
    }

    private static KeptPage page(UUID product, long madeAt) {
        return new KeptPage(
                List.of(),
                "text/html",
                null,
                new byte[10],
                "\"tag\"",
                "/products/{handle}",
                Set.of(new Row(MODEL, product.toString())),
                Set.of(),
                madeAt);
    }
}
