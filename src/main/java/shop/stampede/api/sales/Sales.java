package shop.stampede.api.sales;

import java.time.LocalDate;
import java.util.List;
import shop.stampede.orders.query.SalesOfDay;

/// What was sold from one day to another, both included.
record Sales(LocalDate from, LocalDate to, String by, List<SalesOfDay> items) {}
