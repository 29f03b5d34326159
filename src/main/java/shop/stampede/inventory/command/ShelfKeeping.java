package shop.stampede.inventory.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.stampede.inventory.OpeningStock;
import shop.stampede.inventory.ReleaseReservation;
import shop.stampede.inventory.ReserveStock;
import shop.stampede.inventory.ReserveStock.Shortage;
import shop.stampede.inventory.ReturnToStock;
import shop.stampede.inventory.ShipReserved;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;

/// The verbs that inventory's own handlers and those of other modules share.
///
/// Locks: a reservation first, then stock items in the order of SKUs; always in this sequence, held to the end of the
/// transaction.
@Component
class ShelfKeeping implements StockKeeping {

    private final StockItems items;
    private final Shelf shelf;
    private final Reservations reservations;

    ShelfKeeping(StockItems items, Shelf shelf, Reservations reservations) {
        this.items = items;
        this.shelf = shelf;
        this.reservations = reservations;
    }

    @Override
    public void open(List<OpeningStock> openings, CommandContext context) {
        var kept = items.kept(openings.stream().map(o -> o.sku().value()).toArray(String[]::new)).stream()
                .map(StockItem::sku)
                .collect(Collectors.toSet());
        shelf.putBack(openings.stream()
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
    public ReserveStock.Result reserve(ReserveStock wanted, CommandContext context) {
        if (reservations.existsById(wanted.reference())) {
            return new ReserveStock.Result.AlreadyReserved(wanted.reference());
        }
        var quantities = Quantities.sumOf(wanted.lines());
        var taken = shelf.take(quantities.skus());
        var missing = quantities.missingIn(taken);
        if (!missing.isEmpty()) {
            return new ReserveStock.Result.NoSuchSku(missing);
        }
        var shortages = taken.stream()
                .filter(item -> !item.canReserve(quantities.of(item)))
                .map(item -> new Shortage(new Sku(item.sku()), item.available()))
                .toList();
        if (!shortages.isEmpty()) {
            return new ReserveStock.Result.OutOfStock(shortages);
        }
        var reference = wanted.reference().toString();
        taken.forEach(item -> item.reserve(quantities.of(item), reference, context));
        shelf.putBack(taken);
        reservations.save(Reservation.of(wanted.reference(), quantities, context.at()));
        return new ReserveStock.Result.Reserved(wanted.reference());
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
