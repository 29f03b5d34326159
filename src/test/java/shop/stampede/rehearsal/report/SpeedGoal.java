package shop.stampede.rehearsal.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Spread;

/// How quick or small something ought to be. A goal that is missed is no failure of the rehearsal.
///
/// @param figure what is shown and compared
/// @param limit the most, or the least
record SpeedGoal(
        String what, Figure figure, double limit, boolean atMost, Function<Map<String, List<RunFigures>>, Spread> of) {

    static final List<SpeedGoal> ALL = List.of(
            atMost("ten: order p99 under 200 ms", "ten", Figure.ORDER_P99, 200),
            atMost("ten: lag p99 under 50 ms", "ten", Figure.LAG_P99, 50),
            atMost("ten: shop under 512 MB", "ten", Figure.SHOP_MEMORY, 512),
            atMost("ten: heap under 256 MB", "ten", Figure.HEAP, 256),
            atLeast("hundred: 667 orders/s", "hundred", Figure.ORDERS, 667),
            atMost("hundred: the read side catches up within 5 s", "hundred", Figure.CATCH_UP, 5),
            atLeast("max-orders: 2,000 orders/s", "max-orders", Figure.ORDERS, 2_000),
            new SpeedGoal(
                    "one-sku: 0.8 of the rate over many SKUs",
                    new Figure("ratio", 2, _ -> Double.NaN),
                    0.8,
                    false,
                    runs -> ratio(runs, "one-sku", "max-orders")),
            atLeast(
                    "yardstick: product page at least half of plain text",
                    "yardstick",
                    Figure.extra("product page / plain text"),
                    0.5));

    /// Whether the median reaches it.
    boolean isReached(Map<String, List<RunFigures>> runs) {
        double found = of.apply(runs).median();
        return atMost ? found <= limit : found >= limit;
    }

    boolean isMeasured(Map<String, List<RunFigures>> runs) {
        return of.apply(runs).runs() > 0;
    }

    private static SpeedGoal atMost(String what, String profile, Figure figure, double limit) {
        return new SpeedGoal(what, figure, limit, true, runs -> figure.over(runs.getOrDefault(profile, List.of())));
    }

    private static SpeedGoal atLeast(String what, String profile, Figure figure, double limit) {
        return new SpeedGoal(what, figure, limit, false, runs -> figure.over(runs.getOrDefault(profile, List.of())));
    }

    /// Of the orders a second, round by round.
    private static Spread ratio(Map<String, List<RunFigures>> runs, String one, String other) {
        var ones = runs.getOrDefault(one, List.of());
        var others = runs.getOrDefault(other, List.of());
        return Spread.of(ones.stream()
                .mapToDouble(run -> others.stream()
                        .filter(match -> match.run() == run.run())
                        .findFirst()
                        .map(match -> Figure.ORDERS.of().applyAsDouble(run)
                                / Figure.ORDERS.of().applyAsDouble(match))
                        .orElse(Double.NaN)));
    }
}
