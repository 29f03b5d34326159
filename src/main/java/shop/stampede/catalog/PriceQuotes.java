package shop.stampede.catalog;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// Catalog's seam for other modules' handlers: what something costs now, from the tables that commands write and not
/// from a read model. Inside the caller's transaction; takes no lock.
public interface PriceQuotes {

    /// @return a quote for each SKU that is for sale; none for one that does not exist or whose product is not
    ///     published
    List<Quote> quote(Collection<Sku> skus);

    /// @param variantTitle the options in words, `Moss / M`; empty if there is nothing to choose
    /// @param unitPrice what one piece costs now, promotions included
    record Quote(
            Sku sku,
            String handle,
            String productTitle,
            String variantTitle,
            @Nullable String imageUrl,
            Money unitPrice) {}
}
