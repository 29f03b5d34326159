package shop.stampede.orders.query;

import java.time.Instant;
import java.util.UUID;
import shop.stampede.shared.Money;

/// An order as it stands in the back office's list.
public record OrderRow(
        UUID orderId,
        String number,
        String status,
        String email,
        String name,
        int pieces,
        Money total,
        String paymentMethod,
        String paymentStatus,
        Instant placedAt) {}
