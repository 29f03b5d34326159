package shop.stampede.rehearsal.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.stampede.rehearsal.figures.Latency;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Beside;
import shop.stampede.rehearsal.watch.Books;

/// The same load twice: on the shop as it is, and on one without read models, whose pages and lists are joins over the
/// normalized tables that the orders write. `rehearsal/no-cqrs.sql` makes the one of the other.
record Comparison(String name, String what, boolean withReadModels) implements Profile {

    private static final double ORDERS = 67;
    private static final int CALLS = 25;
    private static final String SHOWN = "SELECT count(*) FROM orders.order_summary";
    private static final String PLACED = "SELECT count(*) FROM orders.sales_order";

    private static final String FAIRNESS = """
            *How it is compared.* Both shops run the same jar and the same templates; lists by price are left out of the load and \
            called one by one, for a join has to price every product to sort by it. Without read models the product page and the \
            lists are the read models' own definitions as joins, with stock taken from the rows that orders write, with indexes \
            for lists by date, and with no page kept: it has no way to know when one is over. Nothing is projected. What is left \
            of the other shop's work is the journal and one publication for each order, which cost the shop without read models \
            a little more than it would need.""";

    @Override
    public boolean hasReadModels() {
        return withReadModels;
    }

    @Override
    public List<String> shopArguments() {
        return withReadModels ? List.of() : List.of("--stampede.page-cache=false");
    }

    @Override
    public void arrange(Scene scene) throws IOException {
        if (!withReadModels) {
            new JdbcTemplate(scene.shop().database()).execute(script());
        }
    }

    private static String script() {
        try (var stream = Comparison.class.getResourceAsStream("/rehearsal/no-cqrs.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Found run(Scene scene) {
        var paths = scene.goods().paths().stream()
                .filter(path -> !path.contains("sort="))
                .toList();
        var effort = scene.effort();
        var looking = Beside.start(() -> scene.look(paths, effort.seconds(), 0));
        var orders = scene.ordering(scene.goods().skus(), ORDERS);
        var views = looking.join();
        var extra = new LinkedHashMap<String, Double>();
        extra.put("alone: a product page, p50, ms", alone(scene, scene.goods().productPaths()));
        extra.put("alone: the newest products, p50, ms", alone(scene, List.of("/products?inStock=true")));
        extra.put("alone: products by price, p50, ms", alone(scene, List.of("/products?sort=price")));
        return new Found(views, orders, extra, withReadModels ? List.of() : List.of(FAIRNESS));
    }

    /// One after the other, nobody else there.
    private static double alone(Scene scene, List<String> paths) {
        return Latency.of(IntStream.range(0, CALLS)
                        .mapToDouble(n -> {
                            long start = System.nanoTime();
                            scene.caller().page(paths.get(n % paths.size()));
                            return (System.nanoTime() - start) / 1e6;
                        })
                        .toArray())
                .p50();
    }

    @Override
    public List<Verdict> verdicts(Scene scene, Found found, Books books) {
        try {
            var jdbc = new JdbcTemplate(scene.shop().database());
            long shown = count(jdbc, SHOWN);
            long placed = count(jdbc, PLACED);
            return List.of(new Verdict(
                    withReadModels ? "every order is projected" : "no order is projected",
                    withReadModels ? shown == placed : shown <= placed - books.sold(),
                    "%,d orders, %,d in their read model".formatted(placed, shown)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(JdbcTemplate jdbc, String sql) {
        Long found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }
}
