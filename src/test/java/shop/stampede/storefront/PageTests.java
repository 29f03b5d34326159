package shop.stampede.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shop.stampede.catalog.RetireProduct;
import shop.stampede.testing.Shop;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class PageTests {

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
    void hidesWhatIsNotForSale() {
        var handle = "retired-" + UUID.randomUUID();
        var id = shelf.add(handle, "Retired", "1.00", 1).id();
        await().until(() -> shopper.visit("/products/" + handle).statusCode() == 200);

        shop.send(new RetireProduct(id));

        await().until(() -> shopper.visit("/products/" + handle).statusCode() == 404);
    }

    @Test
    void showsTextsAsTextsAndRunsNothingInline() {
        var handle = "tricky-" + UUID.randomUUID();
        shelf.add(handle, "</script><script>alert(1)</script>", "1.00", 1);
        await().until(() -> shopper.visit("/products/" + handle).statusCode() == 200);

        var answer = shopper.visit("/products/" + handle);

        var page = Shopper.page(answer);
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'", "style-src 'self'");
        assertThat(page.selectFirst("h1").text()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select("[style], style, [onclick], [onload], [onsubmit]"))
                .isEmpty();
        assertThat(page.selectFirst("script[type=application/ld+json]").data()).contains("\\u003c/script>");
    }

    @Test
    void goesOnWithAListWhereItEnded() {
        var tag = "tag-" + UUID.randomUUID();
        List.of("a", "b", "c").forEach(name -> shelf.tagged(name + "-" + tag, tag));
        await().until(() -> shopper.open("/products?tag=" + tag).select(".tile").size() == 3);

        var first = shopper.open("/products?size=2&sort=price&tag=" + tag);
        var second = shopper.open(first.selectFirst("#more-link").attr("href"));

        assertThat(first.select(".tile")).hasSize(2);
        assertThat(second.select(".tile")).hasSize(1);
        assertThat(second.select("#more-link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products?after=YWJjH2RlZg==",
                "/products?q=%27%26%7C!%3A*()",
                "/search?q=%E2%98%83",
                "/products?size=-1&minPrice=1e9&maxPrice=abc&sort=evil&inStock=perhaps",
                "/products?category=../../x&tag=%00",
                "/categories/no/such/category",
                "/products/no-such-product",
                "/orders/abc?accessKey=x",
                "/cart?removed=%3Cx%3E&quantity=99999999999",
                "/cart?version=!!!",
                "/no-such-page"
            })
    void answersWhatMakesNoSenseWithAPage(String path) {
        var answer = shopper.visit(path);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(Shopper.page(answer).select("h1").text()).isNotBlank().doesNotContain("??");
    }

    @Test
    void answersMachines() {
        var handle = "mapped-" + UUID.randomUUID();
        shelf.add(handle, "Mapped", "1.00", 1);

        assertThat(shopper.visit("/ping").body()).isEqualTo("pong");
        assertThat(shopper.visit("/robots.txt").body()).contains("Sitemap: http://localhost:" + port + "/sitemap.xml");
        await().until(() -> shopper.visit("/sitemap.xml").body().contains("/products/" + handle + "</loc>"));
    }

    @Test
    void showsTheSignOfLifeOnlyToWhoLooks() throws IOException {
        assertThat(RawAnswer.to(port, "HEAD", "/ping").head()).startsWith("HTTP/1.1 200");
        assertThat(RawAnswer.to(port, "POST", "/ping", "Content-Length", "0").head())
                .startsWith("HTTP/1.1 4");
    }
}
