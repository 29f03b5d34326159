package shop.stampede.admin;

import static org.awaitility.Awaitility.await;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// What somebody else does beside a browser, which does not know the version of it and waits until it can be seen.
record Desk(Shop shop, Browser browser) {

    OrderId placed(Sku sku, int quantity) {
        var receipt = shop.send(shop.order(Shop.item(sku, quantity)));
        var order = ((PlaceOrder.Result.Placed) receipt.result()).id();
        waitFor("/admin/orders/" + order.value());
        var reserved = Integer.toString(quantity);
        await().until(() -> figures(browser.page("/admin/stock/" + sku)).contains(" " + reserved + " "));
        return order;
    }

    Sku sells(String price, int stock) {
        var sku = shop.sells(price, stock);
        waitFor("/admin/stock/" + sku);
        return sku;
    }

    private void waitFor(String path) {
        await().until(() -> browser.get(path).statusCode() == 200);
    }

    /// The state that an order's page shows.
    static String state(Document page) {
        return page.select(".desk-head .badge").text();
    }

    /// The row of a list that is about something of this name.
    static Element row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select(".key").text().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /// What a page of stock shows: free, reserved and on the shelf.
    static String figures(Document page) {
        return page.select(".figure dd").text();
    }
}
