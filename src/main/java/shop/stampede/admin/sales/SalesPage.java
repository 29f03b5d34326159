package shop.stampede.admin.sales;

import java.time.LocalDate;
import java.util.List;
import shop.stampede.orders.query.SalesOfDay;
import shop.stampede.shared.Money;

/// @param days the latest first; those without an order are left out
record SalesPage(LocalDate from, LocalDate to, List<SalesOfDay> days) {

    public int orders() {
        return days.stream().mapToInt(SalesOfDay::orders).sum();
    }

    public int pieces() {
        return days.stream().mapToInt(SalesOfDay::pieces).sum();
    }

    public Money revenue() {
        return Money.sum(days.stream().map(SalesOfDay::revenue).toList());
    }

    public Money refunded() {
        return Money.sum(days.stream().map(SalesOfDay::refunded).toList());
    }
}
