package shop.stampede.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;

/// What has to be done to a whole read model: the fold, which is done now and then and never waited for; and the
/// plain `REFRESH MATERIALIZED VIEW CONCURRENTLY` that a shop without an overlay would wait for after every change.
record WholeCost() implements Probe {

    private static final Map<String, String> A_CHANGE = Map.of(
            "catalog.product_card",
                    "UPDATE catalog.product SET title = 'Changed' WHERE id = (SELECT id FROM catalog.product LIMIT 1)",
            "orders.order_row",
                    "UPDATE orders.sales_order SET recipient = 'Changed' WHERE id = (SELECT id FROM orders.sales_order LIMIT 1)");

    @Override
    public void measure(SizedShop shop, BiConsumer<String, Series> found) throws Exception {
        for (var model : List.of("catalog.product_card", "orders.order_row")) {
            var keys = shop.someKeys(model, shop.size() / 100);
            shop.bean(ReadModels.class).refresh(model, Keys.of(keys)).get(300, TimeUnit.SECONDS);
            found.accept(
                    "fold of %s, 1 %% changed".formatted(model),
                    Series.once(() -> shop.jdbc().queryForList("SELECT readmodels.fold(?)", model)));
            shop.jdbc().update(A_CHANGE.get(model));
            found.accept(
                    "plain refresh of %s, 1 row changed".formatted(model),
                    Series.once(() ->
                            shop.jdbc().update("REFRESH MATERIALIZED VIEW CONCURRENTLY " + shop.live(model, "base"))));
        }
    }
}
