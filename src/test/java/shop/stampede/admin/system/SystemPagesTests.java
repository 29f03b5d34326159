package shop.stampede.admin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.admin.BackOffice;
import shop.stampede.admin.Browser;
import shop.stampede.testing.Shop;

/// What is seen of the machinery and what can be done about it, page by page.
@BackOffice
class SystemPagesTests {

    private static final String MODELS = "/admin/system/read-models";
    private static final String LEVELS = MODELS + "/inventory.stock_level";
    private static final String OFFERS = MODELS + "/catalog.variant_offer";
    private static final String OUTBOX = "/admin/system/outbox";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
    }

    @Test
    void rebuildsComparesSwitchesAndGoesBack() {
        shop.sells("5.00", 3);
        var before = live(browser.page(LEVELS));
        assertThat(actions(browser.page(LEVELS))).isEqualTo("rebuild check fold");

        var page = browser.submit(LEVELS + "/rebuild", Map.of());
        assertThat(page.select(".notice--good").text()).contains("begun within a second");
        page = when(LEVELS, "New one ready");
        assertThat(page.select("#findings").text()).contains("none differs in a column that both have");
        assertThat(page.select("#history tbody tr").first().text())
                .startsWith("Rebuild")
                .contains("Done")
                .contains("admin");
        assertThat(actions(page)).isEqualTo("flip rebuild abandonment check fold");
        assertThat(live(page)).isEqualTo(before);

        page = browser.submit(LEVELS + "/flip", Map.of());
        assertThat(page.select(".notice--good").text()).contains("You can go back for an hour");
        assertThat(live(page)).isNotEqualTo(before);
        assertThat(page.select("aside").text()).contains(before.replace(" is live", " is kept for an hour"));
        assertThat(actions(page)).isEqualTo("rebuild rollback check fold");
        assertThat(browser.page("/admin/stock").select(".row-link")).isNotEmpty();

        page = browser.submit(LEVELS + "/rollback", Map.of());
        assertThat(live(page)).isEqualTo(before);
        page = browser.submit(LEVELS + "/flip", Map.of());
        assertThat(page.select(".notice--warn").text()).contains("Rebuild first");
        page = browser.submit(LEVELS + "/abandonment", Map.of());
        assertThat(page.select(".notice--warn").text()).contains("over already");
    }

    @Test
    void showsAndRepairsRowsThatHaveDrifted() {
        var sku = shop.sells("5.00", 3);
        await().until(() -> shop.waitingDeliveries() == 0);
        var overlay = jdbc.sql(
                        "SELECT 'catalog.variant_offer_overlay_' || generation FROM readmodels.live WHERE model = 'catalog.variant_offer'")
                .query(String.class)
                .single();
        jdbc.sql("UPDATE %s SET price = 77 WHERE sku = :sku".formatted(overlay))
                .param("sku", sku.value())
                .update();

        browser.submit(OFFERS + "/check", Map.of());
        var found = after(OFFERS, "Check");
        assertThat(found.select("#findings .badge--bad").text()).isEqualTo("Drift");
        assertThat(found.select(".differences tbody tr").eachText()).contains(sku + " price 77.00 5.00");

        browser.submit(OFFERS + "/repair", Map.of());
        var repaired = after(OFFERS, "Repair");
        assertThat(repaired.select("#findings .badge").text()).isEqualTo("Repaired since");
        assertThat(actions(repaired)).doesNotContain("repair");
    }

    @Test
    void saysWhatToDoAboutAParkedReadModel() {
        var model = "orders.cart_contents";
        jdbc.sql("UPDATE readmodels.model SET parked_since = now(), problem = 'no column <b>' WHERE model = :model")
                .param("model", model)
                .update();
        try {
            var list = browser.page(MODELS);
            assertThat(list.select("#problems .notice--bad").text())
                    .contains(model + " is parked")
                    .contains("no column <b>");
            var page = browser.page(MODELS + "/" + model);
            assertThat(page.select("#work").text()).contains("tried again every half minute");
            assertThat(page.select("#state").text()).isEqualTo("Parked");
        } finally {
            jdbc.sql("UPDATE readmodels.model SET parked_since = NULL, problem = NULL WHERE model = :model")
                    .param("model", model)
                    .update();
        }
    }

    /// The clock's own attempt at applying it has failed, and is made again in an hour.
    @Test
    void saysThatAChangedDefinitionIsNotShownYet() {
        var model = "orders.cart_contents";
        jdbc.sql("""
                INSERT INTO readmodels.job (model, kind, requested_by, requested_at, started_at, ended_at, outcome, problem)
                VALUES (:model, 'apply', 'the shop', now(), now(), now(), 'failed', 'no column <b>')
                """).param("model", model).update();
        jdbc.sql("UPDATE readmodels.model SET definition = definition || ' ', applied_at = NULL WHERE model = :model")
                .param("model", model)
                .update();
        try {
            var page = browser.page(MODELS + "/" + model);
            assertThat(page.select("#state").text()).isEqualTo("Live");
            assertThat(page.select("#work .notice--info").text()).startsWith("Its definition has changed");
            assertThat(page.select("#history tbody tr").first().text()).contains("Failed", "no column <b>");
        } finally {
            jdbc.sql(
                            "UPDATE readmodels.model SET definition = rtrim(definition), applied_at = now() WHERE model = :model")
                    .param("model", model)
                    .update();
            jdbc.sql("DELETE FROM readmodels.job WHERE model = :model AND kind = 'apply'")
                    .param("model", model)
                    .update();
        }
        assertThat(browser.page(MODELS + "/" + model).select("#work .notice--info"))
                .isEmpty();
    }

    @Test
    void letsAPersonDecideAboutWhatIsParkedInTheOutbox() {
        var parked = undeliverable(10, true);
        var failed = undeliverable(5, false);
        try {
            var page = browser.page(OUTBOX);
            assertThat(page.select("#figures .figure--bad dd").first().text()).isEqualTo("1");
            assertThat(page.select("#waiting").text()).contains("nobody.listens 0 0 1 1");
            assertThat(page.select(".delivery").eachText())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("Parked SomethingHappened → nobody.listens division by <zero>")
                                    .contains("10 attempts · not tried again by itself"),
                            second -> assertThat(second)
                                    .startsWith("Tried again")
                                    .contains("5 attempts · tried again at "));

            page = browser.submit(OUTBOX + "/" + parked + "/discard", Map.of());
            assertThat(page.select(".notice--good").text()).isEqualTo("The delivery is discarded.");
            assertThat(page.select(".delivery")).hasSize(1);
            page = browser.submit(OUTBOX + "/" + parked + "/retry", Map.of());
            assertThat(page.select(".notice--warn").text()).contains("in the meantime");
        } finally {
            browser.submit(OUTBOX + "/" + failed + "/discard", Map.of());
        }
        await().until(() -> browser.page(OUTBOX).text().contains("Every event has arrived"));
    }

    @Test
    void stampsListsWithTheMomentTheyAreFrom() {
        shop.sells("5.00", 1);
        await().until(() -> shop.waitingDeliveries() == 0);
        assertThat(browser.page("/admin/stock").select(".freshness").text()).matches("as of .* behind");
        assertThat(browser.page("/admin/stock").select(".freshness--late")).isEmpty();

        jdbc.sql(
                        "INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)"
                                + " VALUES (:id, 'readmodels', 'x.Stuck', '{}', now() - interval '1 minute', 'PROCESSING')")
                .param("id", UUID.randomUUID())
                .update();
        try {
            assertThat(browser.page("/admin/stock").select(".freshness--late").text())
                    .contains("1 min");
        } finally {
            jdbc.sql("DELETE FROM outbox.event_publication WHERE event_type = 'x.Stuck'")
                    .update();
        }
    }

    private UUID undeliverable(int attempts, boolean parked) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)"
                                + " VALUES (:id, 'nobody.listens', 'shop.SomethingHappened', '{}', now(), 'FAILED')")
                .param("id", id)
                .update();
        jdbc.sql("INSERT INTO outbox.failure VALUES (:id, 'division by <zero>', now(), :attempts, :parked)")
                .param("id", id)
                .param("attempts", attempts)
                .param("parked", parked)
                .update();
        return id;
    }

    private Document when(String path, String state) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> browser.page(path),
                        page -> page.select("#state").text().equals(state));
    }

    /// The page when the latest work is of this kind and done.
    private Document after(String path, String work) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> browser.page(path),
                        page -> page.select("#history tbody tr:first-child")
                                .text()
                                .startsWith(work + " Done"));
    }

    private static String live(Document page) {
        return page.select("aside .facts dd span").first().text();
    }

    /// What the page offers to do, by the last part of its forms' addresses.
    private static String actions(Document page) {
        return String.join(
                " ",
                page.select("aside form").eachAttr("action").stream()
                        .map(action -> action.substring(action.lastIndexOf('/') + 1))
                        .toList());
    }
}
