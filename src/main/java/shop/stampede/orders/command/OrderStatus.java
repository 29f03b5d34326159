package shop.stampede.orders.command;

import java.util.Locale;
import java.util.Set;

/// Where an order stands, and where it can go from there.
enum OrderStatus {
    PLACED,
    PAID,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED;

    boolean canBecome(OrderStatus next) {
        return switch (this) {
            case PLACED -> Set.of(PAID, CANCELLED).contains(next);
            case PAID -> Set.of(PACKED, SHIPPED, CANCELLED).contains(next);
            case PACKED -> Set.of(SHIPPED, CANCELLED).contains(next);
            case SHIPPED -> Set.of(DELIVERED, RETURNED).contains(next);
            case DELIVERED -> next == RETURNED;
            case CANCELLED, RETURNED -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
