package shop.stampede.rehearsal.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.load.Caller.Answer;
import shop.stampede.rehearsal.load.OpenLoop.Measured;
import tools.jackson.databind.JsonNode;

/// Writes, and reads what was written with the version that came back. What a read must show is known from the write
/// alone: the order's id, the count that was sent, the price that was sent.
public final class WriteThenRead {

    private static final int AT_A_TIME = 8;

    /// More than is ever reserved for orders, and with what is added no more than can be typed.
    private static final int COUNTED = 900_000;

    private static final int COUNTS = 100_000;

    private final Caller caller;
    private final List<String> skus;
    private final List<String> handles;
    private final Shoppers shoppers;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final LongAdder shown = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder pending = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final ConcurrentLinkedQueue<Measured<Answer>> placed = new ConcurrentLinkedQueue<>();

    public WriteThenRead(Caller caller, Goods goods) {
        this.caller = caller;
        this.skus = goods.skus();
        this.handles = goods.handles();
        this.shoppers = new Shoppers(caller, skus);
    }

    /// @param pairs of a write that was accepted and a read whose answer was compared with it
    /// @param stale pairs whose read did not show the write
    /// @param pending reads that were told to ask again, and so showed nothing to compare
    /// @param refused writes that were not accepted, and so left nothing to read
    /// @param unanswered reads without an answer that can be compared
    public record Found(long pairs, long stale, long pending, long refused, long unanswered, Orders orders) {}

    /// A quarter each: an order and its page, an order and the list of orders, a count of stock with its page and the
    /// list of stock, a price and the product's page.
    public Found attempt(int count) {
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(AT_A_TIME)) {
            IntStream.range(0, count)
                    .forEach(n -> executor.execute(() -> {
                        switch (n % 4) {
                            case 0 -> orderPage();
                            case 1 -> orderList();
                            case 2 -> stock(n);
                            default -> price(n);
                        }
                    }));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var orders = Shoppers.summed(0, took, List.copyOf(placed));
        return new Found(
                shown.sum() + stale.sum(), stale.sum(), pending.sum(), refused.sum(), unanswered.sum(), orders);
    }

    private void orderPage() {
        var order = order();
        if (isAccepted(order)) {
            var told = order.body();
            var read = caller.get("/api/orders/%s?accessKey=%s&version=%s"
                    .formatted(text(told, "id"), text(told, "accessKey"), text(told, "version")));
            // an order that nobody knows yet is answered with 404
            compare(read, read.status() == 200 && text(read.body(), "orderId").equals(text(told, "id")));
        }
    }

    private void orderList() {
        var order = order();
        if (isAccepted(order)) {
            var read = caller.get("/api/admin/orders?version=" + text(order.body(), "version"));
            compare(read, read.text().contains(text(order.body(), "id")));
        }
    }

    /// One after the other for each SKU, so that nobody else's count is read.
    private void stock(int n) {
        var sku = skus.get(n % skus.size());
        synchronized (turnOf(sku)) {
            int counted = COUNTED + n % COUNTS;
            var written = caller.put(
                    "/api/admin/stock/%s/count".formatted(sku),
                    "{\"onHand\":%d,\"reason\":\"rehearsal\"}".formatted(counted));
            if (isAccepted(written)) {
                var version = text(written.body(), "version");
                var page = caller.get("/api/admin/stock/%s?version=%s".formatted(sku, version));
                var list = caller.get("/api/admin/stock?q=%s&version=%s".formatted(sku, version));
                compare(
                        page.status() == 200 ? list : page,
                        onHand(page.body()) == counted && lists(list, sku, counted));
            }
        }
    }

    private void price(int n) {
        int one = n % skus.size();
        var sku = skus.get(one);
        synchronized (turnOf(sku)) {
            var price = "%d.%02d".formatted(10 + n / 100 % 900, n % 100);
            var written =
                    caller.put("/api/admin/variants/%s/price".formatted(sku), "{\"price\":\"%s\"}".formatted(price));
            if (isAccepted(written)) {
                var read = caller.get(
                        "/api/products/%s?version=%s".formatted(handles.get(one), text(written.body(), "version")));
                compare(
                        read,
                        read.body()
                                .path("variants")
                                .path(0)
                                .path("listPrice")
                                .path("amount")
                                .asString()
                                .equals(price));
            }
        }
    }

    private void compare(Answer read, boolean shows) {
        if (shows) {
            shown.increment();
        } else if (read.status() == 202) {
            pending.increment();
        } else if (read.status() == 200 || read.status() == 404) {
            stale.increment();
        } else {
            unanswered.increment();
        }
    }

    private boolean isAccepted(Answer write) {
        if (write.status() != 202) {
            refused.increment();
        }
        return write.status() == 202;
    }

    private Object turnOf(String sku) {
        return turns.computeIfAbsent(sku, _ -> new Object());
    }

    private Answer order() {
        long start = System.nanoTime();
        var answer = shoppers.order();
        placed.add(new Measured<>(System.currentTimeMillis(), (System.nanoTime() - start) / 1e6, answer));
        return answer;
    }

    private static boolean lists(Answer read, String sku, int counted) {
        var body = read.body();
        for (JsonNode level : body.isArray() ? body : body.path("items")) {
            if (text(level, "sku").equals(sku)) {
                return onHand(level) == counted;
            }
        }
        return false;
    }

    private static long onHand(JsonNode level) {
        return level.path("onHand").asLong(-1);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
