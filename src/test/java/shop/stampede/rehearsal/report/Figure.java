package shop.stampede.rehearsal.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import shop.stampede.rehearsal.figures.Latency;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Orders.Attempt;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Second;
import shop.stampede.rehearsal.figures.Spread;
import shop.stampede.rehearsal.figures.Views;

/// A figure that each run has, or has not (NaN).
///
/// @param decimals as it is shown
record Figure(String name, int decimals, ToDoubleFunction<RunFigures> of) {

    private static final double MB = 1 << 20;

    static final Figure VIEWS = views("page views/s", 0, Views::perSecond);
    static final Figure ORDERS = orders("orders/s", 1, Orders::perSecond);
    static final Figure VIEW_P99 =
            views("view p99, ms", 1, views -> views.latency().p99());
    static final Figure ORDER_P99 =
            orders("order p99, ms", 1, orders -> orders.latency().p99());
    static final Figure LAG_P99 =
            new Figure("lag p99 of the slowest read model kept by row, ms", 1, RunFigures::worstLag);
    static final Figure CATCH_UP = new Figure("read side caught up after, s", 2, RunFigures::catchUp);
    static final Figure SHOP_MEMORY = new Figure(
            "memory of the shop, MB, highest",
            0,
            highest(second -> second.memory().shop() / MB));
    static final Figure HEAP = new Figure(
            "heap in use, MB, highest", 0, highest(second -> second.memory().heap() / MB));

    static final List<Figure> ALL = List.of(
            VIEWS,
            views("view p50, ms", 1, views -> views.latency().p50()),
            views("view p95, ms", 1, views -> views.latency().p95()),
            VIEW_P99,
            views("view max, ms", 1, views -> views.latency().max()),
            views("view at its time, p50, ms", 1, views -> views.probed().p50()),
            views("view at its time, p99, ms", 1, views -> views.probed().p99()),
            views("views that failed, %", 3, Figure::failedViews),
            ORDERS,
            orders("order p50, ms", 1, orders -> orders.latency().p50()),
            orders("order p95, ms", 1, orders -> orders.latency().p95()),
            ORDER_P99,
            orders("order max, ms", 1, orders -> orders.latency().max()),
            orders(
                    "order at its time, beside the others, p50, ms",
                    1,
                    orders -> beside(orders).p50()),
            orders(
                    "order at its time, beside the others, p99, ms",
                    1,
                    orders -> beside(orders).p99()),
            orders("orders that failed, %", 3, Figure::failedOrders),
            LAG_P99,
            CATCH_UP,
            new Figure("processors: shop", 2, mean(second -> second.cpu().shop())),
            new Figure("processors: PostgreSQL", 2, mean(second -> second.cpu().postgres())),
            new Figure("processors: load", 2, mean(second -> second.cpu().load())),
            SHOP_MEMORY,
            HEAP,
            new Figure(
                    "memory of PostgreSQL, MB, highest",
                    0,
                    highest(second -> second.memory().postgres() / MB)),
            new Figure("shop ready after, s", 1, RunFigures::start));

    static final List<Figure> SUMMARY = List.of(VIEWS, VIEW_P99, ORDERS, ORDER_P99, LAG_P99, CATCH_UP);

    /// One that only some profiles have.
    static Figure extra(String name) {
        return new Figure(name, 2, run -> run.extra().getOrDefault(name, Double.NaN));
    }

    Spread over(List<RunFigures> runs) {
        return Spread.of(runs.stream().mapToDouble(of));
    }

    String shown(double value) {
        return Double.isNaN(value) ? "–" : ("%,." + decimals + "f").formatted(value);
    }

    String shown(Spread spread) {
        return spread.runs() < 2
                ? shown(spread.median())
                : "%s (%s–%s)".formatted(shown(spread.median()), shown(spread.lowest()), shown(spread.highest()));
    }

    private static double failedViews(Views views) {
        long all = views.latency().count() + views.lost();
        return all == 0 ? 0 : 100.0 * views.failed() / all;
    }

    private static Latency beside(Orders orders) {
        return !orders.isSampled()
                ? Latency.NONE
                : Latency.of(
                        orders.attempts().stream().mapToDouble(Attempt::millis).toArray());
    }

    /// What was refused because it was sold out, or told to come again, has not failed.
    private static double failedOrders(Orders orders) {
        long all = orders.answers().values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : 100.0 * (orders.unanswered() + orders.count(Orders.REFUSED)) / all;
    }

    private static Figure views(String name, int decimals, ToDoubleFunction<Views> of) {
        return new Figure(name, decimals, run -> run.views() == null ? Double.NaN : of.applyAsDouble(run.views()));
    }

    private static Figure orders(String name, int decimals, ToDoubleFunction<Orders> of) {
        return new Figure(name, decimals, run -> run.orders() == null ? Double.NaN : of.applyAsDouble(run.orders()));
    }

    private static ToDoubleFunction<RunFigures> mean(ToDoubleFunction<Second> of) {
        return run -> underLoad(run, of).average().orElse(Double.NaN);
    }

    private static ToDoubleFunction<RunFigures> highest(ToDoubleFunction<Second> of) {
        return run -> underLoad(run, of).max().orElse(Double.NaN);
    }

    private static DoubleStream underLoad(RunFigures run, ToDoubleFunction<Second> of) {
        return run.underLoad().stream().mapToDouble(of);
    }
}
