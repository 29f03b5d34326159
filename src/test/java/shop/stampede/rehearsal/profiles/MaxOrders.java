package shop.stampede.rehearsal.profiles;

import java.util.List;
import shop.stampede.rehearsal.load.Goods;

/// Everybody buys as fast as they are answered, and nobody looks at anything.
///
/// @param products how many of the goods they want; one is one SKU
record MaxOrders(String name, String what, int products) implements Profile {

    @Override
    public List<String> skus(Goods goods) {
        return goods.skus().subList(0, Math.min(products, goods.skus().size()));
    }

    @Override
    public Found run(Scene scene) throws Exception {
        var effort = scene.effort();
        return Found.of(null, scene.buyersOf(skus(scene.goods())).during(effort.seconds(), effort.buyers()));
    }
}
