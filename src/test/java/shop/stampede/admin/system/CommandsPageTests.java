package shop.stampede.admin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.admin.BackOffice;
import shop.stampede.admin.Browser;
import shop.stampede.testing.Shop;

/// The page of commands: what was asked of the shop, by whom, and what came of it.
@BackOffice
class CommandsPageTests {

    private static final String COMMANDS = "/admin/system/commands";

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
    void narrowsCommandsByTypePersonAndOutcome() {
        var sku = shop.sells("5.00", 1);
        browser.submit("/admin/stock/" + sku + "/adjustments", Map.of("change", "-9", "reason", "stolen"));

        var refused = browser.page(COMMANDS + "?show=refused&type=AdjustStock&who=admin");
        assertThat(refused.select("tbody tr:has(.badge)").first().text())
                .startsWith("AdjustStock")
                .contains("NotEnough");
        assertThat(refused.select(".reason").first().text()).contains("available");
        assertThat(browser.page(COMMANDS + "?type=AdjustStock&who=nobody")
                        .select(".empty h2")
                        .text())
                .isEqualTo("No command fits");
        assertThat(browser.page(COMMANDS + "?who=clerk").select("option").eachText())
                .contains("AddProduct", "AdjustStock");
        assertThat(browser.page(COMMANDS + "?show=slow").select(".amount")).isNotEmpty();
    }

    @Test
    void goesThroughAllCommandsPageByPage() {
        for (int i = 0; i < 60; i++) {
            shop.sells("5.00", 1);
        }
        int all = jdbc.sql("SELECT count(*) FROM shared.command WHERE type = 'AddProduct'")
                .query(Integer.class)
                .single();
        int seen = 0;
        for (var next = COMMANDS + "?type=AddProduct"; !next.isEmpty(); ) {
            var page = browser.page(next);
            seen += page.select("tbody tr:has(.badge)").size();
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).isEqualTo(all);
    }
}
