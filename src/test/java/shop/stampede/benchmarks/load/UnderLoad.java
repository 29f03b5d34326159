package shop.stampede.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import shop.stampede.benchmarks.Seeder;
import shop.stampede.benchmarks.load.PageReads.Found;
import tools.jackson.databind.JsonNode;

/// How far the read models are behind while pages are read and orders are placed, whether everybody sees what they
/// have just done, and what readers notice of a rebuild. All of it on one machine: shop, PostgreSQL and load.
///
/// `--products=10000 --seconds=60 --rate=67 --connections=64 --pages=8000 --warmup=40 --pairs=10000
/// --rebuild=catalog.product_page`, each
/// optional; `--directory=` keeps the filled shop for the next time.
final class UnderLoad {

    private static final int SKUS = 500;

    private final String[] arguments;
    private final ShopProcess shop;
    private final Caller caller;
    private final List<String> skus;
    private final PageReads reads;

    private UnderLoad(String[] arguments, ShopProcess shop) {
        this.arguments = arguments;
        this.shop = shop;
        this.caller = new Caller(shop.address());
        var handles = new ArrayList<String>();
        for (String after = ""; handles.size() < SKUS && after != null; ) {
            var page = caller.get("/api/products?inStock=true&size=100" + (after.isEmpty() ? "" : "&after=" + after))
                    .body();
            page.path("items").forEach(card -> handles.add(card.path("handle").asString()));
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }
        this.skus = handles.stream()
                .map(handle -> caller.get("/api/products/" + handle).body())
                .map(page -> page.path("variants").path(0).path("sku").asString())
                .toList();
        this.reads = new PageReads(
                shop.address(), handles.stream().map("/products/%s"::formatted).toList());
    }

    public static void main(String[] arguments) throws Exception {
        var kept = option(arguments, "directory", "");
        var data = kept.isEmpty() ? Files.createTempDirectory("under-load") : Path.of(kept);
        if (!Files.exists(data.resolve("password"))) {
            fill(data, Long.parseLong(option(arguments, "products", "10000")));
        }
        try (var shop = ShopProcess.start(data, option(arguments, "heap", "1g"))) {
            var run = new UnderLoad(arguments, shop);
            run.stock();
            run.lag();
            run.readYourWrites();
            run.rebuild();
        }
        System.exit(0);
    }

    private static void fill(Path data, long products) {
        try (var shop = new SpringApplicationBuilder(shop.stampede.StampedeApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--stampede.demo=false",
                        "--STAMPEDE_ADMIN_PASSWORD=" + ShopProcess.PASSWORD,
                        "--stampede.database.directory=" + data)) {
            new Seeder().fill(shop.getBean(javax.sql.DataSource.class), products, products);
        }
    }

    private void stock() {
        for (var sku : skus) {
            caller.post("/api/admin/stock/%s/receipts".formatted(sku), "{ \"quantity\": 100000 }");
        }
    }

    /// The goal: p99 under 50 ms at 67 orders and 8,000 pages a second.
    private void lag() throws Exception {
        int seconds = number("seconds", 60);
        double rate = number("rate", 67);
        warmUp(rate);
        var pages = CompletableFuture.supplyAsync(() -> read(seconds, number("connections", 64)));
        var placed = new Shoppers(caller, skus).at(rate, Duration.ofSeconds(seconds));
        var models = caller.get("/api/admin/read-models").body();
        var found = pages.join();
        System.out.printf("%n### Lag at %.0f orders a second beside page reads, %d s%n%n", rate, seconds);
        System.out.printf(
                "orders: %s, p50 %.1f ms, p99 %.1f ms%n%n",
                placed.answers(), placed.percentile(.5), placed.percentile(.99));
        System.out.printf("| %s |%n|%s%n| %s |%n%n", Found.HEAD, "--:|".repeat(7), found.row());
        System.out.printf("| read model | lag p50 ms | p99 ms | max ms | events behind |%n|---|--:|--:|--:|--:|%n");
        for (JsonNode model : models) {
            var lag = model.path("lag");
            if (lag.path("maxMillis").asDouble() > 0) {
                System.out.printf(
                        "| %s | %.1f | %.1f | %.1f | %d |%n",
                        model.path("name").asString(),
                        lag.path("p50Millis").asDouble(),
                        lag.path("p99Millis").asDouble(),
                        lag.path("maxMillis").asDouble(),
                        lag.path("eventsBehind").asInt());
            }
        }
    }

    /// A program that has just started is still being compiled, on the same two processors.
    private void warmUp(double rate) throws Exception {
        int seconds = number("warmup", 40);
        if (seconds > 0) {
            var pages = CompletableFuture.runAsync(() -> read(seconds, number("connections", 64)));
            new Shoppers(caller, skus).at(rate, Duration.ofSeconds(seconds));
            pages.join();
        }
    }

    /// The goal: no stale read in 10,000 pairs.
    private void readYourWrites() throws Exception {
        int pairs = number("pairs", 10_000);
        var stale = new AtomicInteger();
        var pending = new AtomicInteger();
        var failed = new AtomicInteger();
        var done = new AtomicBoolean();
        var pages = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                read(5, number("connections", 64));
            }
        });
        try (var executor = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, pairs)
                    .forEach(n -> executor.execute(() -> {
                        switch (n % 3) {
                            case 0 -> orderPage(stale, pending, failed);
                            case 1 -> orderList(stale, failed);
                            default -> stockList(n, stale, failed);
                        }
                    }));
        }
        done.set(true);
        pages.join();
        System.out.printf(
                "%n### Read your own write%n%n%,d pairs of a write and the read after it, under load: **%d stale**, %d answered with 202 (ask again), %d writes refused%n",
                pairs, stale.get(), pending.get(), failed.get());
    }

    private void orderPage(AtomicInteger stale, AtomicInteger pending, AtomicInteger failed) {
        var placed = new Shoppers(caller, skus).order();
        if (placed.status() != 202) {
            failed.incrementAndGet();
            return;
        }
        var read = caller.get("/api/orders/%s?accessKey=%s&version=%s"
                .formatted(
                        placed.body().path("id").asString(),
                        placed.body().path("accessKey").asString(),
                        placed.body().path("version").asString()));
        if (read.status() == 202) {
            pending.incrementAndGet();
        } else if (read.status() != 200) {
            stale.incrementAndGet();
        }
    }

    private void orderList(AtomicInteger stale, AtomicInteger failed) {
        var placed = new Shoppers(caller, skus).order();
        if (placed.status() != 202) {
            failed.incrementAndGet();
            return;
        }
        var id = placed.body().path("id").asString();
        var read = caller.get(
                "/api/admin/orders?version=" + placed.body().path("version").asString());
        if (!read.body().toString().contains(id)) {
            stale.incrementAndGet();
        }
    }

    private void stockList(int n, AtomicInteger stale, AtomicInteger failed) {
        var sku = skus.get(n % skus.size());
        var received = caller.post("/api/admin/stock/%s/receipts".formatted(sku), "{ \"quantity\": 1 }");
        if (received.status() != 202) {
            failed.incrementAndGet();
            return;
        }
        var version = received.body().path("version").asString();
        var one = caller.get("/api/admin/stock/%s?version=%s".formatted(sku, version))
                .body();
        var list = caller.get("/api/admin/stock?q=%s&version=%s".formatted(sku, version))
                .body();
        long listed = -1;
        for (JsonNode level : list.isArray() ? list : list.path("items")) {
            if (level.path("sku").asString().equals(sku)) {
                listed = level.path("version").asLong();
            }
        }
        if (listed < one.path("version").asLong() && listed >= 0 || listed < 0) {
            stale.incrementAndGet();
        }
    }

    private void rebuild() throws Exception {
        var model = option(arguments, "rebuild", "catalog.product_page");
        if (model.equals("none")) {
            return;
        }
        int connections = number("connections", 64);
        var slices = new ArrayList<String>();
        slices.add("before | " + read(15, connections).row());
        caller.post("/api/admin/read-models/%s/rebuild".formatted(model), "{}");
        long start = System.nanoTime();
        do {
            slices.add("while it is built | " + read(5, connections).row());
        } while (!state(model).equals("shadow-ready") && !state(model).equals("live"));
        double took = (System.nanoTime() - start) / 1e9;
        var flip = CompletableFuture.supplyAsync(
                () -> caller.post("/api/admin/read-models/%s/flip".formatted(model), "{}"),
                CompletableFuture.delayedExecutor(2, java.util.concurrent.TimeUnit.SECONDS));
        slices.add("with the switch | " + read(5, connections).row());
        slices.add("after | " + read(15, connections).row());
        System.out.printf(
                "%n### Rebuild of %s under page reads, %.0f s; switch answered %d%n%n",
                model, took, flip.join().status());
        System.out.printf("| | %s |%n|---|%s%n", Found.HEAD, "--:|".repeat(7));
        slices.forEach(slice -> System.out.printf("| %s |%n", slice));
    }

    private String state(String model) {
        for (JsonNode one : caller.get("/api/admin/read-models").body()) {
            if (one.path("name").asString().equals(model)) {
                return one.path("state").asString();
            }
        }
        return "";
    }

    private Found read(int seconds, int connections) {
        try {
            return reads.during(seconds, connections, number("pages", 8_000));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(option(arguments, name, "" + otherwise));
    }

    private static String option(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--" + name + "="))
                .map(argument -> argument.substring(name.length() + 3))
                .findAny()
                .orElse(otherwise);
    }
}
