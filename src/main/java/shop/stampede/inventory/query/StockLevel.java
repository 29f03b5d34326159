package shop.stampede.inventory.query;

import java.time.Instant;

/// How many of one SKU there are, are promised, and can still be sold.
public record StockLevel(String sku, int onHand, int reserved, int available, long version, Instant changedAt) {}
