package shop.stampede.rehearsal.profiles;

import java.time.Duration;

/// Some look at pages, some buy, at a rate that is given.
///
/// @param views a second; 0 stands for as many as there are answers
/// @param orders a second
record Crowd(String name, String what, double views, double orders) implements Profile {

    @Override
    public Found run(Scene scene) throws Exception {
        var looking = scene.looking(views);
        var placed =
                scene.shoppers().at(orders, Duration.ofSeconds(scene.effort().seconds()));
        return Found.of(looking.join(), placed);
    }
}
