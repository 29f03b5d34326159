package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PackOrder;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.RecordPayment;
import shop.stampede.orders.ReturnItems;
import shop.stampede.orders.ShipOrder;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// What the page says of one event: a change only where something is different now, and nothing left out.
@BackOffice
class AuditPageTests {

    private static final String ENTRIES = """
            INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                       command_id, actor, occurred_at, payload)
            SELECT gen_random_uuid(), '%s', 1, 'stock', 'ZOE-1', n, 'test-' || n, :actor,
                   TIMESTAMPTZ '2026-01-01 00:00Z' + n * interval '1 minute', %s
            FROM generate_series(CAST(:from AS int), CAST(:to AS int)) n
            """;

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
    void findsTheOldValueBehindManyOtherEvents() {
        changesTheStock("staff:zoe", "in-stock", 1);
        sellsOften(2, 120);
        changesTheStock("staff:zoe", "low", 122);
        sellsOften(123, 240);
        changesTheStock("staff:zoe", "sold-out", 241);

        var page = browser.page("/admin/audit?who=zoe");

        assertThat(page.select(".trail__changes").eachText())
                .containsExactly("Shown as Low → Sold out", "Shown as In stock → Low");
    }

    @Test
    void tellsWhatBelongsToAnEventFromWhatItChanged() {
        var sku = shop.sells("10.00", 10);
        var order = placed(sku, 3);
        shop.send(new RecordPayment(order, "INV-1"));
        shop.send(new ShipOrder(order, null, null));
        shop.send(new ReturnItems(order, List.of(new ReturnItems.Item(sku, 2)), true, true));
        shop.send(new ReturnItems(order, List.of(new ReturnItems.Item(sku, 1)), false, true));
        var number = numberOf(order);
        await().until(() -> !lines(browser.page("/admin/audit?order=" + number)).isEmpty());

        var page = browser.page("/admin/audit?order=" + number);

        assertThat(lines(page, "took pieces back").getFirst().text())
                .contains("Status Shipped → Returned", "Quantity (" + sku + "): 1", "Can be sold again: no")
                .doesNotContain("Quantity (" + sku + ") ")
                .doesNotContain("Given back 2");
        assertThat(lines(page, "gave money back").getFirst().text())
                .contains("Given back in all 20.00 EUR → 30.00 EUR", "Amount: 10.00 EUR", "Way to pay: Invoice")
                .doesNotContain("Amount 2");
        assertThat(page.select(".trail").text()).doesNotContain("refundedInAll").doesNotContain("restocked");
    }

    @Test
    void showsWhatHappenedToAProductAndAnOrderAtOnce() {
        var sku = shop.sells("10.00", 10);
        var other = shop.sells("10.00", 10);
        var order = placed(sku, 2);
        placed(sku, 1);
        shop.send(new RecordPayment(order, "INV-1"));
        shop.send(new PackOrder(order));
        var number = numberOf(order);
        var path = "/admin/audit?product=%s&order=" + number;
        await().until(() -> !lines(browser.page(path.formatted(sku))).isEmpty());

        var both = browser.page(path.formatted(sku));

        assertThat(lines(both)).as("the order, its stock and its payment").hasSize(3);
        assertThat(lines(both, "placed an order").getFirst().text()).contains(number);
        assertThat(lines(both, "changed the stock").getFirst().text()).contains("Reference: " + order.value());
        assertThat(lines(browser.page(path.formatted(other)))).isEmpty();
    }

    private static List<Element> lines(Document page) {
        return page.select(".trail > li");
    }

    private static List<Element> lines(Document page, String words) {
        var found =
                lines(page).stream().filter(line -> line.text().contains(words)).toList();
        assertThat(found).as(page.select("main").text()).isNotEmpty();
        return found;
    }

    private OrderId placed(Sku sku, int quantity) {
        return ((PlaceOrder.Result.Placed)
                        shop.send(shop.order(Shop.item(sku, quantity))).result())
                .id();
    }

    private String numberOf(OrderId order) {
        return jdbc.sql("SELECT number FROM orders.sales_order WHERE id = :id")
                .param("id", order.value())
                .query(String.class)
                .single();
    }

    private void changesTheStock(String actor, String availability, int version) {
        jdbc.sql(
                        ENTRIES.formatted(
                                "inventory.AvailabilityChanged",
                                "jsonb_build_object('sku', 'ZOE-1', 'version', n, 'availability', CAST(:availability AS text), 'left', 5)"))
                .param("actor", actor)
                .param("availability", availability)
                .param("from", version)
                .param("to", version)
                .update();
    }

    private void sellsOften(int from, int to) {
        jdbc.sql(
                        ENTRIES.formatted(
                                "inventory.StockLevelChanged",
                                "jsonb_build_object('sku', 'ZOE-1', 'version', n, 'onHand', 500, 'reserved', n, 'available', 500 - n)"))
                .param("actor", "shopper")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
