package shop.stampede.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.inventory.RecountStock;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.storefront.Shelf.Lamp;
import shop.stampede.testing.Shop;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class BuyingTests {

    private static final Map<String, String> ADA = Map.of(
            "email", "ada@example.org",
            "name", "Ada Moor",
            "line1", "Harbour Lane 3",
            "postalCode", "20457",
            "city", "Hamburg");

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    Shopper shopper;
    Shelf shelf;

    @BeforeEach
    void entersTheShop() {
        shopper = new Shopper(port);
        shelf = new Shelf(shop, shopper);
    }

    @Test
    void sellsToAGuestByFormsAlone() {
        var page = checkoutWith(shelf.lamp("24.50", 5), 2);

        var order = shopper.submit(form(page, "#checkout"), ADA);

        assertThat(order.location()).matches(".*/orders/[0-9a-f-]{36}\\?accessKey=.+");
        assertThat(order.selectFirst("h1").text()).startsWith("Thank you");
        assertThat(order.select("dd.sums__total").text()).isEqualTo("€49.00");
        assertThat(order.select("address").text()).contains("Ada Moor", "20457 Hamburg");
        assertThat(shopper.open("/cart").selectFirst("h1").text()).isEqualTo("Your cart is empty");
    }

    @Test
    void makesOneOrderOfAFormThatIsSentTwice() {
        var form = form(checkoutWith(shelf.lamp("24.50", 5), 1), "#checkout");

        var first = shopper.send(form, ADA).url();
        var second = shopper.send(form, ADA).url();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasTyped() {
        var form = form(checkoutWith(shelf.lamp("24.50", 5), 1), "#checkout");

        var answer = shopper.send(form, Map.of("email", "not an address", "city", "<b>Hamburg</b>"));

        var page = Shopper.page(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        var links = page.select("#errors a").eachAttr("href");
        assertThat(links).contains("#email", "#name", "#line1", "#postalCode").doesNotContain("#city");
        assertThat(links)
                .allSatisfy(link -> assertThat(page.select("input" + link + "[aria-invalid=true]"))
                        .hasSize(1));
        assertThat(page.selectFirst("#city").val()).isEqualTo("<b>Hamburg</b>");
        assertThat(page.selectFirst("#email").attr("aria-describedby")).isEqualTo("email-error");
    }

    @Test
    void saysWhichPriceHasChangedAndAsksAgain() {
        var lamp = shelf.lamp("24.50", 5);
        var form = form(checkoutWith(lamp, 1), "#checkout");
        shop.send(new AdjustProductPrice(lamp.sku(), Money.of("29.00"), null));

        var refused = shopper.send(form, ADA);

        var page = Shopper.page(refused);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select("#errors").text()).contains("it was €24.50, now it is €29.00");
        var order = shopper.submit(form(page, "#checkout"), Map.of());
        assertThat(order.select("dd.sums__total").text()).isEqualTo("€29.00");
    }

    @Test
    void saysWhatIsLeftAndOffersIt() {
        var lamp = shelf.lamp("24.50", 5);
        var form = form(checkoutWith(lamp, 4), "#checkout");
        shop.send(new RecountStock(lamp.sku(), 3, "Found broken"));

        var page = shopper.submit(form, ADA);

        assertThat(page.select("#errors").text()).contains("only 3 left");
        var adjusted = Shopper.page(
                shopper.post(page.selectFirst("[formaction]").attr("formaction"), fields(form(page, "#checkout"))));
        assertThat(adjusted.selectFirst("#checkout [name=quantity]").val()).isEqualTo("3");
        assertThat(adjusted.selectFirst("#name").val()).isEqualTo("Ada Moor");
    }

    @Test
    void putsBackWhatWasTakenOut() {
        put(shelf.lamp("24.50", 5), 2);

        var removed = shopper.submit(form(shopper.open("/cart"), ".cart-line__remove"), Map.of());

        assertThat(removed.select(".cart-line")).isEmpty();
        var back = shopper.submit(form(removed, ".notice form"), Map.of());
        assertThat(back.selectFirst(".cart-line [name=quantity]").val()).isEqualTo("2");
    }

    @Test
    void tellsHtmxOfTheCartInPlace() {
        var sku = shelf.lamp("24.50", 5).sku();

        var added = Shopper.page(shopper.postInPlace("/cart/items", Map.of("sku", sku.value(), "quantity", "9")));
        var unknown = shopper.postInPlace("/cart/items", Map.of("sku", "NO-SUCH-THING"));

        assertThat(added.select("header, main")).isEmpty();
        assertThat(added.select(".notice--warn").text()).contains("All 5 are in your cart");
        assertThat(added.selectFirst("#cart-link[hx-swap-oob] .cart-link__count > span")
                        .text())
                .isEqualTo("5");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Shopper.page(unknown).select(".notice--bad")).hasSize(1);
    }

    @Test
    void showsAnOrderOnlyToWhoeverHasItsKey() {
        var order = shopper.send(form(checkoutWith(shelf.lamp("24.50", 5), 1), "#checkout"), ADA)
                .url()
                .toString();

        assertThat(new Shopper(port).visit(order).statusCode()).isEqualTo(200);
        var old = order.replaceFirst("/orders/[0-9a-f-]{36}", "/orders/01990000-0000-7000-8000-000000000001");
        assertThat(shopper.visit(old).statusCode()).isEqualTo(404);
        assertThat(shopper.visit(order.substring(0, order.indexOf('?'))).statusCode())
                .isEqualTo(404);
        assertThat(shopper.open(order + "x").text()).doesNotContain("Ada Moor");
    }

    @Test
    void waitsForAnOrderThatCannotBeReadYet() {
        var fresh = new CommandContext(CommandId.random(), Shop.CLERK, Instant.now()).newId();

        var answer = shopper.visit("/orders/" + fresh + "?accessKey=k&attempt=7");

        var page = Shopper.page(answer);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(page.selectFirst("#order").attr("hx-trigger")).isEqualTo("load delay:2000ms");
        assertThat(page.select("noscript").html()).contains("refresh");
    }

    @Test
    void cancelsWhatIsNotPackedYet() {
        var order = shopper.submit(form(checkoutWith(shelf.lamp("24.50", 5), 1), "#checkout"), ADA);

        var cancelled = shopper.submit(form(order, "form[action$=cancellation]"), Map.of("reason", ""));

        assertThat(cancelled.selectFirst("h1").text()).isEqualTo("This order is cancelled");
        assertThat(cancelled.select("form[action$=cancellation]")).isEmpty();
    }

    @Test
    void letsADeclinedCardTryAgain() {
        var form = form(checkoutWith(shelf.lamp("24.50", 5), 1), "#checkout");
        form.selectFirst("[value=invoice]").removeAttr("checked");
        form.selectFirst("[value=test-card]").attr("checked", "checked");
        var order = shopper.submit(form, with(ADA, "cardNumber", "4000 0000 0000 0002"))
                .location();

        await().until(() -> !shopper.open(order).select("form[action$=payment]").isEmpty());
        var again = shopper.submit(
                form(shopper.open(order), "form[action$=payment]"), Map.of("cardNumber", "4242424242424242"));

        assertThat(again.selectFirst("h1").text()).isNotEqualTo("Your card was declined");
        await().until(() -> shopper.open(order).selectFirst("h1").text().equals("Paid, thank you"));
    }

    private Document checkoutWith(Lamp lamp, int quantity) {
        put(lamp, quantity);
        return shopper.open("/checkout");
    }

    private void put(Lamp lamp, int quantity) {
        shopper.submit(form(shopper.open("/products/" + lamp.handle()), "#buy"), Map.of("quantity", "" + quantity));
    }

    private static FormElement form(Document page, String selector) {
        return page.expectForm(selector);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> fields(FormElement form) {
        var fields = new HashMap<String, String>();
        form.formData().forEach((Connection.KeyVal field) -> fields.put(field.key(), field.value()));
        form.ownerDocument()
                .select("[form=checkout][name=missing]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }
}
