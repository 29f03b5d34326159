package shop.stampede.orders.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.stampede.inventory.ReturnToStock;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.inventory.StockLine;
import shop.stampede.orders.ReturnItems;
import shop.stampede.orders.ReturnItems.Result;
import shop.stampede.payments.PaymentDesk;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class ReturnItemsHandler implements CommandHandler<ReturnItems, Result> {

    private final Orders orders;
    private final StockKeeping stock;
    private final PaymentDesk payments;

    ReturnItemsHandler(Orders orders, StockKeeping stock, PaymentDesk payments) {
        this.orders = orders;
        this.stock = stock;
        this.payments = payments;
    }

    @Override
    public Result handle(ReturnItems command, CommandContext context) {
        var found = orders.findById(command.id().value());
        if (found.isEmpty()) {
            return new Result.NoSuchOrder(command.id());
        }
        var order = found.get();
        if (!order.canReturn()) {
            return new Result.NotNow(order.status(), "Only pieces of an order that was shipped can come back.");
        }
        var quantities = command.items().stream()
                .collect(Collectors.toMap(
                        item -> item.sku().value(), ReturnItems.Item::quantity, Math::addExact, TreeMap::new));
        for (var wanted : quantities.entrySet()) {
            int possible = stillOut(order, wanted.getKey());
            if (wanted.getValue() > possible) {
                return new Result.TooMany(new Sku(wanted.getKey()), possible);
            }
        }
        var price = Money.sum(order.lines().stream()
                .map(line -> line.unitPrice().times(quantities.getOrDefault(line.sku(), 0)))
                .toList());
        var givenBack = command.refund() ? payments.refund(order.id(), price, context) : Money.ZERO;
        order.takeBack(quantities, command.restock(), givenBack, context);
        orders.save(order);
        if (command.restock()) {
            restock(command, quantities, context);
        }
        return new Result.Returned(command.id());
    }

    private void restock(ReturnItems command, Map<String, Integer> quantities, CommandContext context) {
        var lines = quantities.entrySet().stream()
                .map(entry -> new StockLine(new Sku(entry.getKey()), entry.getValue()))
                .toList();
        switch (stock.takeBack(new ReturnToStock(command.id().value(), lines), context)) {
            case ReturnToStock.Result.Returned _ -> {}
            case ReturnToStock.Result.NoSuchSku(var skus) ->
                throw new IllegalStateException("No stock is kept of what was sold: " + skus);
        }
    }

    private static int stillOut(Order order, String sku) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(OrderLine::stillOut)
                .sum();
    }
}
