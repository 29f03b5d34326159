package shop.stampede.admin.dashboard;

import java.util.List;
import java.util.stream.Stream;
import shop.stampede.inventory.query.StockLevel;

/// @param low SKUs of which a few or none can be sold
record Dashboard(SalesDays sales, Waiting toPay, Waiting toPack, Waiting toShip, List<StockLevel> low) {

    public List<Waiting> waiting() {
        return List.of(toPay, toPack, toShip);
    }

    public boolean nothingWaits() {
        return Stream.of(toPay, toPack, toShip).allMatch(Waiting::nothing);
    }
}
