package shop.stampede.orders.command;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.PriceQuotes.Quote;
import shop.stampede.inventory.ReserveStock;
import shop.stampede.inventory.StockLine;
import shop.stampede.orders.OrderItem;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.PlaceOrder.NewPrice;
import shop.stampede.orders.PlaceOrder.Result;
import shop.stampede.payments.PaymentRequest;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.CommandContext;

/// An order that somebody wants to place, before anything is reserved or written.
record OrderDraft(UUID id, PlaceOrder command, CommandContext context, SortedMap<Sku, Integer> quantities) {

    static OrderDraft of(Asked<PlaceOrder> asked) {
        var quantities = asked.command().items().stream()
                .collect(Collectors.toMap(OrderItem::sku, OrderItem::quantity, Math::addExact, TreeMap::new));
        return new OrderDraft(asked.context().newId(), asked.command(), asked.context(), quantities);
    }

    /// @return why it cannot be placed, as far as prices tell
    @Nullable
    Result refusal(Map<Sku, Quote> quoted) {
        var unknown = quantities.keySet().stream()
                .filter(sku -> !quoted.containsKey(sku))
                .toList();
        if (!unknown.isEmpty()) {
            return new Result.NoSuchSku(unknown);
        }
        var changed = changedPrices(quoted);
        return changed.isEmpty() ? null : new Result.PriceChanged(changed);
    }

    Asked<ReserveStock> reservation() {
        var lines = quantities.entrySet().stream()
                .map(entry -> new StockLine(entry.getKey(), entry.getValue()))
                .toList();
        return new Asked<>(new ReserveStock(id, lines), context);
    }

    Order place(OrderKeys keys, Map<Sku, Quote> quoted) {
        var lines = quantities.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(quoted.get(entry.getKey()))
                        .map(quote -> OrderLine.of(quote, entry.getValue())))
                .toList();
        return Order.place(
                id,
                keys,
                command.email(),
                command.paymentMethod().word(),
                Recipient.of(command.shippingAddress()),
                lines,
                context);
    }

    Asked<PaymentRequest> payment(Order order) {
        return new Asked<>(new PaymentRequest(id, order.total(), command.paymentMethod(), command.card()), context);
    }

    private List<NewPrice> changedPrices(Map<Sku, Quote> quoted) {
        return command.items().stream()
                .flatMap(item -> {
                    var quote = quoted.get(item.sku());
                    var shown = item.expectedUnitPrice();
                    return quote == null || shown == null || shown.equals(quote.unitPrice())
                            ? Stream.<NewPrice>empty()
                            : Stream.of(new NewPrice(item.sku(), quote.productTitle(), shown, quote.unitPrice()));
                })
                .toList();
    }
}
