package shop.stampede.rehearsal.profiles;

import java.util.List;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.watch.Books;

/// One kind of crowd.
public interface Profile {

    String name();

    /// For the report, in a sentence without its full stop.
    String what();

    /// What is going to be bought.
    default List<String> skus(Goods goods) {
        return goods.skus();
    }

    /// Whether the shop's read models are kept fresh, so that they can be compared with their definitions.
    default boolean hasReadModels() {
        return true;
    }

    /// What this profile's shop is started with, besides what is asked for.
    default List<String> shopArguments() {
        return List.of();
    }

    /// Done before warming up.
    default void arrange(Scene scene) throws Exception {}

    /// What is asked of a shop that has just started, before anything is measured: everybody looks, and a few buy.
    default void warmUp(Scene scene, int seconds) throws Exception {
        scene.lookAndBuyALittle(seconds);
    }

    /// Done after warming up, before anything is measured.
    default void prepare(Scene scene) throws Exception {}

    Found run(Scene scene) throws Exception;

    /// On what only this profile can judge, when the read side has caught up.
    default List<Verdict> verdicts(Scene scene, Found found, Books books) {
        return List.of();
    }
}
