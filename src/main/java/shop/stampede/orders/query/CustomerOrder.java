package shop.stampede.orders.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.stampede.shared.Money;

/// An order as it stands in the list of whoever placed it.
///
/// @param pictures of its first items
public record CustomerOrder(
        UUID orderId, String number, String status, int pieces, Money total, List<String> pictures, Instant placedAt) {}
