package shop.stampede.rehearsal.profiles;

import java.util.List;
import shop.stampede.rehearsal.load.Goods;

/// One kind of crowd.
public interface Profile {

    String name();

    /// For the report, in a sentence.
    String what();

    /// What is going to be bought.
    default List<String> skus(Goods goods) {
        return goods.skus();
    }

    /// Done after warming up, before anything is measured.
    default void prepare(Scene scene) throws Exception {}

    Found run(Scene scene) throws Exception;
}
