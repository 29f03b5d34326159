package shop.stampede.api.orders;

import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.shared.Sku;

/// SKUs in bodies.
final class Skus {

    /// Takes the place of one that could not be read, until the whole request is refused.
    static final Sku STAND_IN = new Sku("x");

    private Skus() {}

    static Sku read(Input input, String path, @Nullable String sku) {
        var named = input.given(path + ".sku", sku, STAND_IN.value());
        return input.part(path, () -> new Sku(named), STAND_IN);
    }
}
