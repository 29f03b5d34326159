package shop.stampede.rehearsal.profiles;

import java.io.IOException;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.load.Beside;

/// Some look at pages, some buy, at a rate that is given.
///
/// Few orders are all sent at their time, whether those before are answered or not. Where they are many this would cost
/// the processors that the shop needs: then `wrk` sends most of them.
///
/// @param views a second; 0 stands for as many as there are answers
/// @param orders a second
record Crowd(String name, String what, double views, double orders) implements Profile {

    private static final double FEW = 100;
    private static final double BESIDE = 10;

    @Override
    public Found run(Scene scene) throws IOException {
        var looking = scene.looking(views);
        var placed = orders <= FEW ? scene.ordering(scene.goods().skus(), orders) : many(scene);
        return Found.of(looking.join(), placed);
    }

    private Orders many(Scene scene) throws IOException {
        var effort = scene.effort();
        var skus = scene.goods().skus();
        var some = Beside.start(() -> scene.ordering(skus, BESIDE));
        return scene.buyersOf(skus)
                .at(orders - BESIDE, effort.seconds(), effort.buyers())
                .and(some.join());
    }
}
