package shop.stampede.rehearsal.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.load.Caller.Answer;
import shop.stampede.rehearsal.load.OpenLoop.Measured;
import tools.jackson.databind.JsonNode;

/// Writes, and reads what was written with the version that came back.
public final class WriteThenRead {

    private static final int AT_A_TIME = 8;

    private final Caller caller;
    private final List<String> skus;
    private final Shoppers shoppers;
    private final LongAdder stale = new LongAdder();
    private final LongAdder pending = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final ConcurrentLinkedQueue<Measured<Answer>> placed = new ConcurrentLinkedQueue<>();

    public WriteThenRead(Caller caller, List<String> skus) {
        this.caller = caller;
        this.skus = skus;
        this.shoppers = new Shoppers(caller, skus);
    }

    /// @param stale reads that did not show the write
    /// @param pending reads that were told to ask again
    /// @param refused writes
    public record Found(long pairs, long stale, long pending, long refused, Orders orders) {}

    /// A third each: an order and its page, an order and the list of orders, a receipt and the list of stock.
    public Found pairs(int count) {
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(AT_A_TIME)) {
            IntStream.range(0, count)
                    .forEach(n -> executor.execute(() -> {
                        switch (n % 3) {
                            case 0 -> orderPage();
                            case 1 -> orderList();
                            default -> stockList(n);
                        }
                    }));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var orders = Shoppers.summed(0, took, List.copyOf(placed));
        return new Found(count, stale.sum(), pending.sum(), refused.sum(), orders);
    }

    private void orderPage() {
        var order = order();
        if (order.status() == 202) {
            var told = order.body();
            var read = caller.get("/api/orders/%s?accessKey=%s&version=%s"
                    .formatted(text(told, "id"), text(told, "accessKey"), text(told, "version")));
            if (read.status() == 202) {
                pending.increment();
            } else if (read.status() != 200) {
                stale.increment();
            }
        }
    }

    private void orderList() {
        var order = order();
        if (order.status() == 202) {
            var read = caller.get("/api/admin/orders?version=" + text(order.body(), "version"));
            if (!read.text().contains(text(order.body(), "id"))) {
                stale.increment();
            }
        }
    }

    private void stockList(int n) {
        var sku = skus.get(n % skus.size());
        var received = caller.post("/api/admin/stock/%s/receipts".formatted(sku), "{\"quantity\":1}");
        if (received.status() != 202) {
            refused.increment();
            return;
        }
        var version = text(received.body(), "version");
        var one = caller.get("/api/admin/stock/%s?version=%s".formatted(sku, version))
                .body();
        var list = caller.get("/api/admin/stock?q=%s&version=%s".formatted(sku, version))
                .body();
        long listed = -1;
        for (JsonNode level : list.isArray() ? list : list.path("items")) {
            if (text(level, "sku").equals(sku)) {
                listed = level.path("version").asLong();
            }
        }
        if (listed < one.path("version").asLong()) {
            stale.increment();
        }
    }

    private Answer order() {
        long start = System.nanoTime();
        var answer = shoppers.order();
        placed.add(new Measured<>(System.currentTimeMillis(), (System.nanoTime() - start) / 1e6, answer));
        if (answer.status() != 202) {
            refused.increment();
        }
        return answer;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
