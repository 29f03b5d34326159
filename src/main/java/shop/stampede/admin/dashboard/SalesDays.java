package shop.stampede.admin.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.stampede.orders.query.SalesOfDay;
import shop.stampede.shared.Money;

/// The last [#COUNT] days without a gap, the earliest first, and what they come to.
record SalesDays(List<SalesOfDay> days) {

    static final int COUNT = 14;

    static SalesDays endingWith(LocalDate today, List<SalesOfDay> known) {
        var byDay = known.stream().collect(Collectors.toMap(SalesOfDay::day, Function.identity()));
        return new SalesDays(IntStream.range(0, COUNT)
                .mapToObj(i -> today.minusDays(COUNT - 1L - i))
                .map(day -> byDay.getOrDefault(day, new SalesOfDay(day, 0, 0, Money.ZERO, Money.ZERO)))
                .toList());
    }

    public SalesOfDay today() {
        return days.getLast();
    }

    public Money revenueOfWeek() {
        return Money.sum(week().stream().map(SalesOfDay::revenue).toList());
    }

    public int ordersOfWeek() {
        return week().stream().mapToInt(SalesOfDay::orders).sum();
    }

    public int piecesOfWeek() {
        return week().stream().mapToInt(SalesOfDay::pieces).sum();
    }

    public boolean nothing() {
        return days.stream().allMatch(day -> day.orders() == 0);
    }

    public Chart revenueChart() {
        return Chart.of(days, day -> day.revenue().value().doubleValue());
    }

    public Chart ordersChart() {
        return Chart.of(days, SalesOfDay::orders);
    }

    public Chart piecesChart() {
        return Chart.of(days, SalesOfDay::pieces);
    }

    /// The table under the chart, the latest day first.
    public List<SalesOfDay> latestFirst() {
        return days.stream()
                .sorted(Comparator.comparing(SalesOfDay::day).reversed())
                .toList();
    }

    private List<SalesOfDay> week() {
        return days.subList(COUNT - 7, COUNT);
    }
}
