package shop.stampede.rehearsal.profiles;

import java.util.List;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.watch.Books;

/// Few pieces of one SKU, and many more people who want one. Each has one attempt that is decided; whoever is told that
/// the shop is busy comes again.
record SellOut(int pieces, int buyers) implements Profile {

    private static final int PATIENCE_SECONDS = 300;
    private static final String SOLD_OUT_AFTER = "sold out after, s";

    @Override
    public String name() {
        return "sell-out";
    }

    @Override
    public String what() {
        return "%,d pieces of one SKU and %,d buyers, each of whom wants one".formatted(pieces, buyers);
    }

    @Override
    public List<String> skus(Goods goods) {
        return List.of(goods.skus().getLast());
    }

    /// Counts the stock anew: so many more than are reserved.
    @Override
    public void prepare(Scene scene) {
        var path = "/api/admin/stock/" + skus(scene.goods()).getFirst();
        var stock = scene.caller().get(path).body();
        int onHand = stock.path("reserved").asInt() + pieces;
        var counted = scene.caller().put(path + "/count", """
                {"onHand":%d,"reason":"Rehearsal"}""".formatted(onHand));
        if (counted.status() != 202) {
            throw new IllegalStateException("The stock could not be counted: " + counted);
        }
    }

    @Override
    public Found run(Scene scene) throws Exception {
        long start = System.currentTimeMillis() / 1_000;
        var orders = scene.buyersOf(skus(scene.goods()))
                .attempts(buyers, scene.effort().buyers(), PATIENCE_SECONDS);
        var accepted = orders.acceptedBySecond();
        return Found.with(
                orders,
                "answers/s",
                orders.answers().values().stream().mapToLong(Long::longValue).sum() / orders.seconds(),
                SOLD_OUT_AFTER,
                accepted.isEmpty() ? Double.NaN : accepted.lastKey() - start + 1.0);
    }

    @Override
    public List<Verdict> verdicts(Scene scene, Found found, Books books) {
        long sold = books.sold();
        long left = books.left();
        var orders = found.orders();
        long refused = orders == null ? 0 : orders.count(Orders.SOLD_OUT);
        return List.of(new Verdict(
                "exactly %,d are sold".formatted(pieces),
                sold == pieces && left == 0,
                "%,d sold, %,d left, %,d told that it is sold out".formatted(sold, left, refused)));
    }
}
