package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.RetireProduct;
import shop.stampede.catalog.ReviseProduct;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.inventory.RecountStock;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PackOrder;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.RecordPayment;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// What the back office shows of the past: who did what, the journal, and an order as it was.
@BackOffice
class HistoryPageTests {

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/audit",
                "/admin/audit?who=everybody",
                "/admin/audit?who=nobody%00&product='%22&order=x&after=nonsense",
                "/admin/audit?from=yesterday&to=2026-13-01",
                "/admin/audit?from=2026-01-01&to=2026-12-31",
                "/admin/journal",
                "/admin/journal?type=nonsense&aggregate=%00x&after=1-2-3",
                "/admin/journal?type=orders.OrderPlaced&from=2026-01-01",
                "/admin/journal/copies"
            })
    void showsItsPages(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isIn(200, 422);
        var page = browser.follow(answer);
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("[style], script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void saysFromWhichValueToWhich() {
        var sku = shop.sells("19.90", 10);
        var product = productOf(sku);
        shop.send(new AdjustProductPrice(sku, Money.of("17.90"), null));
        shop.send(new RecountStock(sku, 8, "two are broken"));
        shop.send(new ReviseProduct(
                product, "A better name", "<p>Good.</p>", null, "Camp > Tents", List.of(), List.of(), null, null));
        shop.send(new RetireProduct(product));

        var page = browser.page("/admin/audit?product=" + sku.value());

        assertThat(line(page, "set a price").select("del").text()).isEqualTo("19.90");
        assertThat(line(page, "set a price").select("ins").text()).isEqualTo("17.90");
        var stock = line(page, "changed the stock");
        assertThat(stock.text()).contains("On hand 10 → 8").contains("Reason: two are broken");
        assertThat(line(page, "revised a product").text()).contains("Title Thing " + sku + " → A better name");
        assertThat(line(page, "took a product out").text()).contains("Status Published → Retired");
        assertThat(line(page, "took a product out").select("strong").text()).isEqualTo("clerk");
        assertThat(line(page, "took a product out").select("a").attr("href"))
                .isEqualTo("/admin/products/" + product.value());
    }

    @Test
    void isNarrowedByPersonAndOrder() {
        var sku = shop.sells("10.00", 10);
        var order = placed(sku);
        shop.send(new RecordPayment(order, "INV-1"));
        var number = jdbc.sql("SELECT number FROM orders.sales_order WHERE id = :id")
                .param("id", order.value())
                .query(String.class)
                .single();

        await().until(() -> lines(browser.page("/admin/audit?order=" + number.toLowerCase(Locale.ROOT)))
                        .size()
                >= 3);
        var ofOrder = browser.page("/admin/audit?order=" + number);
        assertThat(line(ofOrder, "recorded the payment").text())
                .contains("Status Placed → Paid")
                .contains("Reference: INV-1");
        assertThat(ofOrder.select(".trail a").eachAttr("href")).containsOnly("/admin/orders/" + order.value());
        assertThat(lines(browser.page("/admin/audit?who=somebody-else"))).isEmpty();
        assertThat(browser.page("/admin/audit?who=clerk")
                        .select(".trail strong")
                        .eachText())
                .isNotEmpty()
                .containsOnly("clerk");
        assertThat(lines(browser.page("/admin/audit?who=clerk&from=2001-01-01&to=2001-01-02")))
                .isEmpty();
    }

    @Test
    void goesOnToTheNextPageWithoutGapOrRepetition() {
        var sku = shop.sells("10.00", 100);
        for (int i = 0; i < 50; i++) {
            shop.send(new RecountStock(sku, 100 + i % 2, "count " + i));
        }
        var reasons = new ArrayList<String>();
        var path = "/admin/audit?product=" + sku.value();
        while (path != null) {
            var page = browser.page(path);
            lines(page).stream()
                    .map(line -> line.select(".trail__note").text())
                    .filter(text -> text.contains("count "))
                    .forEach(reasons::add);
            var next = page.select("a[rel=next]").first();
            path = next == null ? null : next.attr("href");
        }

        assertThat(reasons).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void showsAnEventAsStoredAndAsLifted() {
        var parcel = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        VALUES (gen_random_uuid(), 'shared.ParcelAddressed', 1, 'parcel', :id, 1, 'test', 'staff:clerk', now(),
                                jsonb_build_object('parcelId', :id, 'version', 1, 'address', 'Harbour Lane 3, 20457 Hamburg'))
                        """).param("id", parcel.toString()).update();

        var page = browser.page("/admin/journal?aggregate=" + parcel);

        assertThat(page.select(".trail .badge").text()).isEqualTo("stored in version 1, shown in 2");
        assertThat(page.select(".payload").eachText().get(0)).contains("\"postalCode\" : \"20457\"");
        assertThat(page.select(".payload").eachText().get(1))
                .contains("\"address\" : \"Harbour Lane 3, 20457 Hamburg\"");
        jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        VALUES (gen_random_uuid(), 'shared.ParcelAddressed', 1, 'parcel', :id, 2, 'test', 'staff:clerk', now(),
                                jsonb_build_object('parcelId', :id, 'version', 2, 'address', 'Quay 5, 20459 Hamburg'))
                        """).param("id", parcel.toString()).update();
        assertThat(line(browser.page("/admin/audit?who=clerk"), "parcel addressed")
                        .text())
                .contains(parcel.toString())
                .as("in its parts, as version 2 has it")
                .contains("Harbour Lane 3, 20457, Hamburg → Quay 5, 20459, Hamburg");
    }

    @Test
    void showsAnOrderAsItWasBesideWhatItIs() {
        var sku = shop.sells("10.00", 10);
        var order = placed(sku);
        shop.send(new RecordPayment(order, "INV-1"));
        shop.send(new PackOrder(order));
        jdbc.sql(
                        "UPDATE journal.entry SET payload = jsonb_set(payload, '{at}', '\"2026-01-02T10:00:00Z\"') WHERE aggregate_id = :id AND type = 'orders.OrderPlaced'")
                .param("id", order.value().toString())
                .update();
        var path = "/admin/orders/%s/as-of".formatted(order.value());

        var page = browser.page(path + "?at=2026-01-03T00:00");
        assertThat(page.select(".desk-halves > section")).hasSize(2);
        assertThat(page.select(".desk-halves > section")
                        .get(0)
                        .select(".badge")
                        .first()
                        .text())
                .isEqualTo("Placed");
        assertThat(page.select(".desk-halves > section")
                        .get(1)
                        .select(".badge")
                        .first()
                        .text())
                .isEqualTo("Packed");
        assertThat(page.select(".desk-head").text()).contains("2 changes came after");
        assertThat(browser.page(path + "?at=2025-01-01T00:00").text()).contains("had not been placed by then");
        assertThat(browser.get(path + "?at=noon").statusCode()).isEqualTo(422);
        assertThat(browser.get(path + "?at=" + LocalDateTime.now().withNano(0)).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/admin/orders/%s/as-of".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.page("/admin/orders/" + order.value())
                        .select("form[action='%s'] input[type=datetime-local]".formatted(path)))
                .hasSize(1);
    }

    private static List<Element> lines(Document page) {
        return page.select(".trail > li");
    }

    private static Element line(Document page, String words) {
        return lines(page).stream()
                .filter(line -> line.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        words + " is not in " + page.select("main").text()));
    }

    private ProductId productOf(Sku sku) {
        await().until(() -> !catalog.offers(List.of(sku)).isEmpty());
        return new ProductId(catalog.offers(List.of(sku)).getFirst().productId());
    }

    private OrderId placed(Sku sku) {
        return switch (shop.send(shop.order(Shop.item(sku, 1))).result()) {
            case PlaceOrder.Result.Placed placed -> placed.id();
            case PlaceOrder.Result refused -> throw new AssertionError(refused);
        };
    }
}
