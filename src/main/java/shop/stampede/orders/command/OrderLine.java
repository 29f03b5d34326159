package shop.stampede.orders.command;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.catalog.PriceQuotes.Quote;
import shop.stampede.orders.events.OrderPlaced;
import shop.stampede.shared.Money;

/// What was bought, under the name and at the price of that moment.
@Table(schema = "orders", name = "order_line")
record OrderLine(
        String sku,
        String handle,
        String title,
        String variantTitle,
        @Nullable String imageUrl,
        int quantity,
        int returned,
        Money unitPrice) {

    static OrderLine of(Quote quote, int quantity) {
        return new OrderLine(
                quote.sku().value(),
                quote.handle(),
                quote.productTitle(),
                quote.variantTitle(),
                quote.imageUrl(),
                quantity,
                0,
                quote.unitPrice());
    }

    Money total() {
        return unitPrice.times(quantity);
    }

    int stillOut() {
        return quantity - returned;
    }

    OrderPlaced.Line published() {
        return new OrderPlaced.Line(sku, title, variantTitle, quantity, unitPrice);
    }

    OrderLine withReturned(int more) {
        return new OrderLine(sku, handle, title, variantTitle, imageUrl, quantity, returned + more, unitPrice);
    }
}
