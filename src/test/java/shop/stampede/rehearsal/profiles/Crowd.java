package shop.stampede.rehearsal.profiles;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import shop.stampede.rehearsal.figures.Views;

/// Some look at pages, some buy, at a rate that is given.
///
/// @param views a second; 0 stands for as many as there are answers
/// @param orders a second
record Crowd(String name, String what, double views, double orders) implements Profile {

    @Override
    public Found run(Scene scene) throws Exception {
        var looking = CompletableFuture.supplyAsync(() -> look(scene));
        var placed = scene.shoppers().at(orders, Duration.ofSeconds(scene.seconds()));
        return Found.of(looking.join(), placed);
    }

    private Views look(Scene scene) {
        try {
            return scene.pages().during(scene.seconds(), scene.connections(), views);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
