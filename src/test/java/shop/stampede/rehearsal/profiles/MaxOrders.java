package shop.stampede.rehearsal.profiles;

import java.io.IOException;
import java.util.List;
import shop.stampede.rehearsal.load.Beside;
import shop.stampede.rehearsal.load.Goods;

/// Everybody buys as fast as they are answered, and nobody looks at anything.
///
/// @param products how many of the goods they want; one is one SKU
record MaxOrders(String name, String what, int products) implements Profile {

    /// Orders a second that are sent at their time, come what may: what somebody meets who joins the crowd.
    private static final double BESIDE = 5;

    @Override
    public List<String> skus(Goods goods) {
        return goods.skus().subList(0, Math.min(products, goods.skus().size()));
    }

    /// With the same crowd: looking at pages would have other code compiled.
    @Override
    public void warmUp(Scene scene, int seconds) throws IOException {
        scene.buyersOf(skus(scene.goods())).during(seconds, scene.effort().buyers());
    }

    @Override
    public Found run(Scene scene) throws Exception {
        var effort = scene.effort();
        var skus = skus(scene.goods());
        var some = Beside.start(() -> scene.ordering(skus, BESIDE));
        return Found.of(
                null,
                scene.buyersOf(skus).during(effort.seconds(), effort.buyers()).and(some.join()));
    }
}
