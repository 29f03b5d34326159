package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.testing.Shop;

/// Stock and orders in the back office, from the first count to what comes back.
@BackOffice
class StockAndOrderPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    Browser browser;
    Desk desk;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
        desk = new Desk(shop, browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "-3", "1.5", "1000001", "99999999999999999999"})
    void refusesQuantitiesThatCannotBe(String quantity) {
        var sku = desk.sells("10.00", 3);
        var answer = browser.post("/admin/stock/" + sku + "/receipts", Map.of("quantity", quantity));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = browser.follow(answer);
        assertThat(page.select("#quantity").val()).isEqualTo(quantity);
        assertThat(page.select("#quantity-error").text()).isNotEmpty();
        assertThat(Desk.figures(page)).isEqualTo("3 0 3");
    }

    @Test
    void doesWhatAFormAsksOnceHoweverOftenItIsSent() {
        var sku = desk.sells("10.00", 3);
        var item = "/admin/stock/" + sku;
        var once = browser.page(item)
                .select("form[action$=receipts] [name=commandId]")
                .val();

        browser.submit(item + "/receipts", Map.of("quantity", "4", "commandId", once));
        var page = browser.submit(item + "/receipts", Map.of("quantity", "4", "commandId", once));
        assertThat(Desk.figures(page)).isEqualTo("7 0 7");

        var other = browser.post(item + "/receipts", Map.of("quantity", "5", "commandId", once));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(browser.follow(other).select("h1").text()).isEqualTo("This form was sent before");
    }

    @Test
    void recountsAndCorrectsStock() {
        var item = "/admin/stock/" + desk.sells("10.00", 5);

        assertThat(Desk.figures(browser.submit(item + "/count", Map.of("onHand", "4", "reason", "counted"))))
                .isEqualTo("4 0 4");
        assertThat(Desk.figures(browser.submit(item + "/adjustments", Map.of("change", "-1", "reason", "broken"))))
                .isEqualTo("3 0 3");
        var refused = browser.submit(item + "/adjustments", Map.of("change", "-9", "reason", "stolen"));
        assertThat(refused.select(".notice--warn").text()).startsWith("Only 3 are free");
        var ledger = browser.page(item).select(".desk-columns tbody tr td:last-child");
        assertThat(ledger.eachText()).containsExactly("broken admin", "counted admin", "First stock clerk");
    }

    @Test
    void carriesAnOrderFromItsPaymentToItsReturn() {
        var sku = desk.sells("20.00", 5);
        var order = "/admin/orders/" + desk.placed(sku, 2).value();
        assertThat(browser.page(order).select("form").eachAttr("action"))
                .contains(order + "/payment", order + "/cancellation")
                .doesNotContain(order + "/shipment");

        var empty = browser.post(order + "/payment", Map.of("reference", " "));
        assertThat(empty.statusCode()).isEqualTo(422);

        assertThat(Desk.state(browser.submit(order + "/payment", Map.of("reference", "SEPA 1"))))
                .isEqualTo("Paid");
        assertThat(Desk.state(browser.submit(order + "/packing", Map.of()))).isEqualTo("Packed");
        assertThat(Desk.state(browser.submit(order + "/shipment", Map.of("carrier", "DHL", "trackingNumber", "1"))))
                .isEqualTo("Shipped");
        assertThat(Desk.state(browser.submit(order + "/delivery", Map.of()))).isEqualTo("Delivered");

        var refused = browser.submit(order + "/cancellation", Map.of("reason", "too late"));
        assertThat(refused.select(".notice--warn").text()).isNotEmpty();
        assertThat(Desk.state(refused)).isEqualTo("Delivered");

        var nothing = browser.post(order + "/return", Map.of("items[0].sku", sku.value()));
        assertThat(nothing.statusCode()).isEqualTo(422);
        var back = browser.submit(
                order + "/return",
                Map.of("items[0].sku", sku.value(), "items[0].quantity", "1", "restock", "true", "refund", "true"));
        assertThat(back.select("main").text()).contains("1 came back").contains("Given back €20.00");
        assertThat(Desk.figures(browser.page("/admin/stock/" + sku))).isEqualTo("4 0 4");
    }

    @Test
    void cancelsAnOrderAndFreesItsStock() {
        var sku = desk.sells("20.00", 5);
        var order = "/admin/orders/" + desk.placed(sku, 2).value();
        assertThat(Desk.figures(browser.page("/admin/stock/" + sku))).isEqualTo("3 2 5");

        assertThat(Desk.state(browser.submit(order + "/cancellation", Map.of("reason", "changed their mind"))))
                .isEqualTo("Cancelled");
        assertThat(browser.page("/admin/orders?status=cancelled").select(".row-link"))
                .isNotEmpty();
    }
}
