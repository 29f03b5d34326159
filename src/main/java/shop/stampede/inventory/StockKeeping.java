package shop.stampede.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Asked;
import shop.stampede.shared.commands.CommandContext;

/// Inventory's seam for other modules' handlers: the same verbs as its commands, inside the caller's
/// transaction.
///
/// What it locks, it locks in the order of SKUs and holds until that transaction ends; where nothing else
/// is said, a refusal obliges the caller to refuse as well, which rolls everything back. Were inventory to
/// move out, a process manager would go here.
public interface StockKeeping {

    /// Begins to keep these SKUs, with a first quantity that may be 0. One that is kept already is left as
    /// it is.
    void open(List<OpeningStock> openings, CommandContext context);

    /// How many of each could be sold at this moment; takes no lock and promises nothing. Unknown SKUs are
    /// left out.
    Map<Sku, Integer> available(Collection<Sku> skus);

    /// Reserves for each as if one after the other, in this order. A refused one leaves nothing behind, so
    /// the others may be committed without it.
    ///
    /// @return an answer for each, in the same order
    List<ReserveStock.Result> reserve(List<Asked<ReserveStock>> wanted);

    ReleaseReservation.Result release(ReleaseReservation given, CommandContext context);

    ShipReserved.Result ship(ShipReserved shipped, CommandContext context);

    ReturnToStock.Result takeBack(ReturnToStock returned, CommandContext context);
}
