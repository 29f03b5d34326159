package shop.stampede.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;

/// Refreshing by key, through the projector: from the call to the committed row. One refresh at a time, so no batch
/// ever has more than what is said.
///
/// Once with the same hundred keys at every size, as a sale has its few products that everybody wants; and once with
/// keys drawn from one in a hundred of all, most of which nobody has touched for long.
record RefreshCost(int refreshes) implements Probe {

    private static final int HOT = 100;
    private static final List<String> MODELS =
            List.of("catalog.product_card", "catalog.product_page", "catalog.variant_offer", "orders.order_summary");

    @Override
    public void measure(SizedShop shop, BiConsumer<String, Series> found) throws Exception {
        for (var model : MODELS) {
            var keys = shop.someKeys(model, Math.max(HOT, shop.size() / 100));
            for (int size : new int[] {1, 20}) {
                found.accept(
                        "%s, %d of a hundred".formatted(model, size), refresh(shop, model, keys.subList(0, HOT), size));
                found.accept("%s, %d of 1 %%".formatted(model, size), refresh(shop, model, keys, size));
            }
        }
    }

    private Series refresh(SizedShop shop, String model, List<String> keys, int size) throws Exception {
        var readModels = shop.bean(ReadModels.class);
        var next = new int[1];
        return Series.of(refreshes, () -> {
            int from = next[0] % (keys.size() - size + 1);
            next[0] += size;
            return readModels
                    .refresh(model, Keys.of(keys.subList(from, from + size)))
                    .get(60, TimeUnit.SECONDS);
        });
    }
}
