package shop.stampede.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// A shopper's cart is what they have just made it, however far behind the read models are.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class OwnCartTests {

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    DataSource dataSource;

    @Test
    void showsWhatWasAddedChangedAndTakenOut() throws Exception {
        var shopper = new Shopper(port);
        var lamp = new Shelf(shop, shopper).lamp("24.50", 5);
        try (var _ = HeldUp.readModel(dataSource, "orders.cart_contents")) {
            shopper.post("/cart/items", Map.of("sku", lamp.sku().value(), "quantity", "2"));
            assertThat(quantity(shopper.open("/cart"))).isEqualTo("2");
            assertThat(shopper.open("/products/" + lamp.handle())
                            .selectFirst("#cart-link .cart-link__count > span")
                            .text())
                    .isEqualTo("2");

            shopper.post("/cart/items/" + lamp.sku(), Map.of("quantity", "3"));
            assertThat(quantity(shopper.open("/cart"))).isEqualTo("3");
            assertThat(quantity(shopper.open("/checkout"))).isEqualTo("3");

            var elsewhere = new Shopper(port).carrying(shopper, CartCookie.NAME);
            assertThat(elsewhere.open("/cart").select(".cart-line"))
                    .as("without the version")
                    .isEmpty();

            shopper.post("/cart/items/" + lamp.sku() + "/removal", Map.of());
            assertThat(shopper.open("/cart").select(".cart-line")).isEmpty();
        }
    }

    private static String quantity(Document page) {
        return page.select(".cart-line [name=quantity], #checkout [name=quantity]")
                .val();
    }
}
