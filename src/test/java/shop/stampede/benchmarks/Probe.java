package shop.stampede.benchmarks;

import java.util.function.BiConsumer;

/// One kind of cost that is looked at for each size of the shop, once in each round.
interface Probe {

    /// @param found gets each thing's name and how long it took
    void measure(SizedShop shop, BiConsumer<String, Series> found) throws Exception;
}
