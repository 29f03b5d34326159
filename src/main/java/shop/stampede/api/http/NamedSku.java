package shop.stampede.api.http;

import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// A SKU that an address names. One that cannot exist is answered as one that does not.
public final class NamedSku {

    private NamedSku() {}

    /// @throws UnreadableRequest with 404 if no SKU is written so
    public static Sku inAddress(String segment) {
        try {
            return new Sku(segment);
        } catch (InvalidInput noSku) {
            throw new UnreadableRequest(unknown(segment));
        }
    }

    public static Problem unknown(String sku) {
        return ProblemType.NO_SUCH_SKU.because("There is no SKU %s. Look it up in /api/admin/stock.".formatted(sku));
    }
}
