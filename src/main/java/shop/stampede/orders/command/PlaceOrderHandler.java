package shop.stampede.orders.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.PriceQuotes;
import shop.stampede.catalog.PriceQuotes.Quote;
import shop.stampede.inventory.ReserveStock;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.OrderItem;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.PlaceOrder.Result;
import shop.stampede.orders.PlaceOrder.Unavailable;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.payments.PaymentRequest;
import shop.stampede.shared.AggregateInserts;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.BatchCommandHandler;
import shop.stampede.shared.commands.CausedEvents;

/// Quotes, reserves and writes in one transaction, for one order or for many that came at once: each table
/// is written in one round trip. The stock is locked after everything that can be read without a lock;
/// carts come last.
@Component
class PlaceOrderHandler implements BatchCommandHandler<PlaceOrder, Result> {

    private final PriceQuotes quotes;
    private final StockKeeping stock;
    private final PaymentDesk payments;
    private final AggregateInserts inserts;
    private final Carts carts;
    private final OrderKeys.Source keys;
    private final CausedEvents events;

    PlaceOrderHandler(
            PriceQuotes quotes,
            StockKeeping stock,
            PaymentDesk payments,
            AggregateInserts inserts,
            Carts carts,
            OrderKeys.Source keys,
            CausedEvents events) {
        this.quotes = quotes;
        this.stock = stock;
        this.payments = payments;
        this.inserts = inserts;
        this.carts = carts;
        this.keys = keys;
        this.events = events;
    }

    @Override
    public List<Result> handleAll(List<Asked<PlaceOrder>> asked) {
        var drafts = asked.stream().map(OrderDraft::of).toList();
        Map<UUID, Result> results = new HashMap<>();
        var quoted = quote(drafts);
        for (var draft : drafts) {
            var refusal = draft.refusal(quoted);
            if (refusal != null) {
                results.put(draft.id(), refusal);
            }
        }
        var reserved = reserve(without(results, drafts), results);
        place(reserved, quoted)
                .forEach(order -> results.put(
                        order.id(), new Result.Placed(new OrderId(order.id()), order.number(), order.accessKey())));
        return drafts.stream()
                .map(draft -> Objects.requireNonNull(results.get(draft.id())))
                .toList();
    }

    /// The stock of one of its SKUs: orders for one thing mostly compete for that.
    @Override
    public Object contendedBy(PlaceOrder command) {
        return Collections.min(command.items().stream().map(OrderItem::sku).toList());
    }

    private Map<Sku, Quote> quote(List<OrderDraft> drafts) {
        var skus = drafts.stream()
                .flatMap(draft -> draft.quantities().keySet().stream())
                .collect(Collectors.toSet());
        return quotes.quote(skus).stream().collect(Collectors.toMap(Quote::sku, Function.identity()));
    }

    /// @return the drafts whose stock is reserved; why the others are refused is put into the results
    private List<OrderDraft> reserve(List<OrderDraft> drafts, Map<UUID, Result> results) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        var answers = stock.reserve(drafts.stream().map(OrderDraft::reservation).toList());
        for (int i = 0; i < drafts.size(); i++) {
            var id = drafts.get(i).id();
            switch (answers.get(i)) {
                case ReserveStock.Result.Reserved _ -> {}
                case ReserveStock.Result.OutOfStock(var shortages) ->
                    results.put(
                            id,
                            new Result.OutOfStock(shortages.stream()
                                    .map(s -> new Unavailable(s.sku(), s.available()))
                                    .toList()));
                case ReserveStock.Result.NoSuchSku(var skus) -> results.put(id, new Result.NoSuchSku(skus));
                case ReserveStock.Result.AlreadyReserved(var reference) ->
                    throw new IllegalStateException("The new id %s is reserved already".formatted(reference));
            }
        }
        return without(results, drafts);
    }

    private List<Order> place(List<OrderDraft> drafts, Map<Sku, Quote> quoted) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var next = keys.next(drafts.size());
        var orders = new ArrayList<Order>();
        for (int i = 0; i < drafts.size(); i++) {
            orders.add(drafts.get(i).place(next.get(i), quoted));
        }
        inserts.insert(orders);
        var requests = new ArrayList<Asked<PaymentRequest>>();
        for (int i = 0; i < drafts.size(); i++) {
            events.publish(drafts.get(i).context(), orders.get(i).events());
            requests.add(drafts.get(i).payment(orders.get(i)));
        }
        payments.request(requests);
        drafts.forEach(this::emptyCart);
        return orders;
    }

    private void emptyCart(OrderDraft draft) {
        var cart = draft.command().cart();
        if (cart != null) {
            carts.findById(cart.value()).ifPresent(filled -> {
                filled.empty(draft.context().at());
                events.causedBy(draft.context(), () -> carts.save(filled));
            });
        }
    }

    private static List<OrderDraft> without(Map<UUID, Result> results, List<OrderDraft> drafts) {
        return drafts.stream().filter(draft -> !results.containsKey(draft.id())).toList();
    }
}
