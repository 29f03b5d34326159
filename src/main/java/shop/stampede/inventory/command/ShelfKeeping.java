package shop.stampede.inventory.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.inventory.OpeningStock;
import shop.stampede.inventory.ReleaseReservation;
import shop.stampede.inventory.ReserveStock;
import shop.stampede.inventory.ReserveStock.Shortage;
import shop.stampede.inventory.ReturnToStock;
import shop.stampede.inventory.ShipReserved;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.AggregateInserts;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.CommandContext;

/// The verbs that inventory's own handlers and those of other modules share.
///
/// Locks: a reservation first, then stock items in the order of SKUs; always in this sequence, held to the
/// end of the transaction.
@Component
class ShelfKeeping implements StockKeeping {

    private final StockItems items;
    private final Shelf shelf;
    private final Reservations reservations;
    private final AggregateInserts inserts;

    ShelfKeeping(StockItems items, Shelf shelf, Reservations reservations, AggregateInserts inserts) {
        this.items = items;
        this.shelf = shelf;
        this.reservations = reservations;
        this.inserts = inserts;
    }

    @Override
    public void open(List<OpeningStock> openings, CommandContext context) {
        var kept = items.kept(openings.stream().map(o -> o.sku().value()).toArray(String[]::new)).stream()
                .map(StockItem::sku)
                .collect(Collectors.toSet());
        shelf.open(openings.stream()
                .filter(opening -> !kept.contains(opening.sku().value()))
                .map(opening -> StockItem.open(opening.sku(), opening.quantity(), context))
                .toList());
    }

    @Override
    public Map<Sku, Integer> available(Collection<Sku> skus) {
        return items.kept(skus.stream().map(Sku::value).toArray(String[]::new)).stream()
                .collect(Collectors.toMap(item -> new Sku(item.sku()), StockItem::available));
    }

    @Override
    public List<ReserveStock.Result> reserve(List<Asked<ReserveStock>> wanted) {
        var known = reservations.known(
                wanted.stream().map(asked -> asked.command().reference()).toArray(UUID[]::new));
        var quantities = wanted.stream()
                .map(asked -> Quantities.sumOf(asked.command().lines()))
                .toList();
        Set<Sku> skus =
                quantities.stream().flatMap(each -> each.skus().stream()).collect(Collectors.toSet());
        Map<String, StockItem> taken =
                shelf.take(skus).stream().collect(Collectors.toMap(StockItem::sku, Function.identity()));
        var reserved = new ArrayList<Reservation>();
        var answers = new ArrayList<ReserveStock.Result>();
        for (int i = 0; i < wanted.size(); i++) {
            var reference = wanted.get(i).command().reference();
            var refusal = known.contains(reference)
                    ? new ReserveStock.Result.AlreadyReserved(reference)
                    : refusal(quantities.get(i), taken);
            if (refusal == null) {
                var context = wanted.get(i).context();
                quantities
                        .get(i)
                        .bySku()
                        .forEach((sku, quantity) -> item(taken, sku).reserve(quantity, reference.toString(), context));
                reserved.add(Reservation.of(reference, quantities.get(i), context.at()));
            }
            answers.add(refusal == null ? new ReserveStock.Result.Reserved(reference) : refusal);
        }
        shelf.putBack(taken.values());
        inserts.insert(reserved);
        return answers;
    }

    private static ReserveStock.@Nullable Result refusal(Quantities wanted, Map<String, StockItem> taken) {
        var missing = wanted.skus().stream()
                .filter(sku -> !taken.containsKey(sku.value()))
                .toList();
        if (!missing.isEmpty()) {
            return new ReserveStock.Result.NoSuchSku(missing);
        }
        var shortages = wanted.bySku().entrySet().stream()
                .filter(entry -> !item(taken, entry.getKey()).canReserve(entry.getValue()))
                .map(entry ->
                        new Shortage(entry.getKey(), item(taken, entry.getKey()).available()))
                .toList();
        return shortages.isEmpty() ? null : new ReserveStock.Result.OutOfStock(shortages);
    }

    private static StockItem item(Map<String, StockItem> taken, Sku sku) {
        return Objects.requireNonNull(taken.get(sku.value()));
    }

    @Override
    public ReleaseReservation.Result release(ReleaseReservation given, CommandContext context) {
        var reference = given.reference();
        var found = reservations.findByReference(reference);
        if (found.isEmpty()) {
            return new ReleaseReservation.Result.NothingReserved(reference);
        }
        close(found.get(), (item, quantity) -> item.release(quantity, reference.toString(), context));
        return new ReleaseReservation.Result.Released(reference);
    }

    @Override
    public ShipReserved.Result ship(ShipReserved shipped, CommandContext context) {
        var reference = shipped.reference();
        var found = reservations.findByReference(reference);
        if (found.isEmpty()) {
            return new ShipReserved.Result.NothingReserved(reference);
        }
        close(found.get(), (item, quantity) -> item.ship(quantity, reference.toString(), context));
        return new ShipReserved.Result.Shipped(reference);
    }

    @Override
    public ReturnToStock.Result takeBack(ReturnToStock returned, CommandContext context) {
        var quantities = Quantities.sumOf(returned.lines());
        var taken = shelf.take(quantities.skus());
        var missing = quantities.missingIn(taken);
        if (!missing.isEmpty()) {
            return new ReturnToStock.Result.NoSuchSku(missing);
        }
        taken.forEach(
                item -> item.takeBack(quantities.of(item), returned.reference().toString(), context));
        shelf.putBack(taken);
        return new ReturnToStock.Result.Returned(returned.reference());
    }

    private void close(Reservation reservation, ObjIntConsumer<StockItem> movement) {
        var quantities = reservation.quantities();
        var taken = shelf.take(quantities.skus());
        taken.forEach(item -> movement.accept(item, quantities.of(item)));
        shelf.putBack(taken);
        reservations.delete(reservation);
    }
}
