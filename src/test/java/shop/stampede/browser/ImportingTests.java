package shop.stampede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserJourney
class ImportingTests {

    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    @Test
    void importsAFileSellsAPieceAndShipsIt(Browser browser) throws IOException {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            var address = "http://localhost:" + port;
            var office = new BackOffice(context.newPage(), address).signIn();
            office.check(file());
            assertThat(office.main()).containsText("Every row is good.");
            office.press("Import 1 product");
            assertThat(office.main()).containsText("1 new");

            var shop = new Storefront(context.newPage(), address).search("thimble");
            shop.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("Copper Thimble"))
                    .first()
                    .click();
            shop.putInTheCart().goToCheckout().enterAddress().order();
            assertThat(shop.heading()).hasText("Thank you, your order is placed");

            office.visit("/admin/orders?q=ada@example.org");
            office.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("ST-"))
                    .first()
                    .click();
            office.fill("Reference", "transfer 4711").press("Record the payment");
            office.press("Mark as packed");
            office.fill("Carrier", "DHL").fill("Tracking number", "00340434").press("Mark as shipped");
            office.press("Mark as delivered");

            shop.page().reload();
            assertThat(shop.heading()).hasText("Your parcel has arrived");
            assertThat(shop.main()).containsText("00340434");
        }
    }

    private Path file() throws IOException {
        return Files.writeString(directory.resolve("products.csv"), """
                Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price
                copper-thimble,Copper Thimble,<p>Keeps a finger whole.</p>,Smith,Desk > Sewing,gift,true,THIMBLE-1,12,3,7.50
                """);
    }
}
