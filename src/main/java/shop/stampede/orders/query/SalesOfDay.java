package shop.stampede.orders.query;

import java.time.LocalDate;
import shop.stampede.shared.Money;

/// What was sold on one day (UTC), by the orders placed on it that were not cancelled.
///
/// @param refunded what was given back of these orders since
public record SalesOfDay(LocalDate day, int orders, int pieces, Money revenue, Money refunded) {}
