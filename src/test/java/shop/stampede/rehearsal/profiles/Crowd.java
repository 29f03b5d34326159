package shop.stampede.rehearsal.profiles;

/// Some look at pages, some buy, at a rate that is given.
///
/// @param views a second; 0 stands for as many as there are answers
/// @param orders a second
record Crowd(String name, String what, double views, double orders) implements Profile {

    @Override
    public Found run(Scene scene) {
        var looking = scene.looking(views);
        var placed = scene.ordering(scene.goods().skus(), orders);
        return Found.of(looking.join(), placed);
    }
}
