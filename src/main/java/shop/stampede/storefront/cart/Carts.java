package shop.stampede.storefront.cart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.orders.CartId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// Puts together what orders knows of a cart and what the catalogue knows of its SKUs.
@Component
public class Carts {

    private final OrderQueries orders;
    private final CatalogQueries catalog;

    Carts(OrderQueries orders, CatalogQueries catalog) {
        this.orders = orders;
        this.catalog = catalog;
    }

    public Cart of(Optional<CartId> id) {
        return of(id, Map.of());
    }

    /// @param newer prices by SKU that are known better than from the catalogue's pages, which follow within moments
    public Cart of(Optional<CartId> id, Map<Sku, Money> newer) {
        var lines = id.map(cart -> orders.cart(cart).lines()).orElse(List.of());
        var skus = lines.stream().map(line -> new Sku(line.sku())).toList();
        var offers = catalog.offers(skus).stream().collect(Collectors.toMap(VariantOffer::sku, Function.identity()));
        return new Cart(lines.stream()
                .map(line -> line(line.sku(), line.quantity(), Optional.ofNullable(offers.get(line.sku()))))
                .map(line -> line.at(newer.getOrDefault(new Sku(line.sku()), line.price())))
                .toList());
    }

    private static CartLine line(String sku, int quantity, Optional<VariantOffer> offer) {
        return new CartLine(
                sku,
                quantity,
                offer.orElse(null),
                offer.map(VariantOffer::price).orElse(Money.ZERO));
    }
}
