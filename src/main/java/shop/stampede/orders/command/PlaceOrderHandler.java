package shop.stampede.orders.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.PriceQuotes;
import shop.stampede.catalog.PriceQuotes.Quote;
import shop.stampede.inventory.ReserveStock;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.inventory.StockLine;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.OrderItem;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.PlaceOrder.NewPrice;
import shop.stampede.orders.PlaceOrder.Result;
import shop.stampede.orders.PlaceOrder.Unavailable;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

/// Quotes, reserves and writes in one transaction. The stock is the last lock taken and the hottest one, so everything
/// that can be read without a lock is read before.
@Component
class PlaceOrderHandler implements CommandHandler<PlaceOrder, Result> {

    private final PriceQuotes quotes;
    private final StockKeeping stock;
    private final PaymentDesk payments;
    private final Orders orders;
    private final Carts carts;
    private final OrderKeys.Source keys;

    PlaceOrderHandler(
            PriceQuotes quotes,
            StockKeeping stock,
            PaymentDesk payments,
            Orders orders,
            Carts carts,
            OrderKeys.Source keys) {
        this.quotes = quotes;
        this.stock = stock;
        this.payments = payments;
        this.orders = orders;
        this.carts = carts;
        this.keys = keys;
    }

    @Override
    public Result handle(PlaceOrder command, CommandContext context) {
        var quantities = command.items().stream()
                .collect(Collectors.toMap(OrderItem::sku, OrderItem::quantity, Math::addExact, TreeMap::new));
        var quoted =
                quotes.quote(quantities.keySet()).stream().collect(Collectors.toMap(Quote::sku, Function.identity()));
        var unknown = quantities.keySet().stream()
                .filter(sku -> !quoted.containsKey(sku))
                .toList();
        if (!unknown.isEmpty()) {
            return new Result.NoSuchSku(unknown);
        }
        var changed = changedPrices(command.items(), quoted);
        if (!changed.isEmpty()) {
            return new Result.PriceChanged(changed);
        }
        var id = context.newId();
        var lines = quantities.entrySet().stream()
                .map(e -> new StockLine(e.getKey(), e.getValue()))
                .toList();
        return switch (stock.reserve(new ReserveStock(id, lines), context)) {
            case ReserveStock.Result.OutOfStock(var shortages) ->
                new Result.OutOfStock(shortages.stream()
                        .map(s -> new Unavailable(s.sku(), s.available()))
                        .toList());
            case ReserveStock.Result.NoSuchSku(var skus) -> new Result.NoSuchSku(skus);
            case ReserveStock.Result.AlreadyReserved(var reference) ->
                throw new IllegalStateException("The new id %s is reserved already".formatted(reference));
            case ReserveStock.Result.Reserved _ -> {
                var orderLines = quoted.values().stream()
                        .map(quote -> OrderLine.of(quote, quantities.getOrDefault(quote.sku(), 0)))
                        .toList();
                var order = Order.place(
                        id,
                        keys.next(),
                        command.email(),
                        command.paymentMethod().word(),
                        Recipient.of(command.shippingAddress()),
                        orderLines,
                        context);
                orders.save(order);
                payments.request(id, order.total(), command.paymentMethod(), command.card(), context);
                emptyCart(command, context);
                yield new Result.Placed(new OrderId(id), order.number(), order.accessKey());
            }
        };
    }

    private static List<NewPrice> changedPrices(List<OrderItem> items, Map<Sku, Quote> quoted) {
        return items.stream()
                .flatMap(item -> {
                    var quote = quoted.get(item.sku());
                    var shown = item.expectedUnitPrice();
                    return quote == null || shown == null || shown.equals(quote.unitPrice())
                            ? Stream.<NewPrice>empty()
                            : Stream.of(new NewPrice(item.sku(), quote.productTitle(), shown, quote.unitPrice()));
                })
                .toList();
    }

    private void emptyCart(PlaceOrder command, CommandContext context) {
        if (command.cart() != null) {
            carts.findById(command.cart().value()).ifPresent(cart -> {
                cart.empty(context.at());
                carts.save(cart);
            });
        }
    }
}
