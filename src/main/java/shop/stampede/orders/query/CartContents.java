package shop.stampede.orders.query;

import java.util.List;
import java.util.UUID;

/// What is in a cart; titles and prices are the catalogue's to tell.
public record CartContents(UUID cartId, List<Line> lines, int pieces) {

    /// In the order in which they were added.
    public record Line(String sku, int quantity) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
