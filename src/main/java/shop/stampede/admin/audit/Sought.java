package shop.stampede.admin.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderRow;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// What people type to name a product or an order, as the ids that the journal knows.
@Component
class Sought {

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CatalogQueries catalog;
    private final OrderQueries orders;

    Sought(CatalogQueries catalog, OrderQueries orders) {
        this.catalog = catalog;
        this.orders = orders;
    }

    /// A product by its id, its handle or one of its SKUs: the product itself and all its SKUs. What the catalogue does
    /// not know is looked for as it was typed.
    List<String> product(String typed) {
        return byId(typed).or(() -> catalog.product(typed)).or(() -> bySku(typed)).stream()
                .map(Sought::idsOf)
                .findAny()
                .orElseGet(() -> List.of(typed));
    }

    /// An order by its id or its number; its payment goes under the same id.
    List<String> order(String typed) {
        if (UUID_SHAPE.matcher(typed).matches()) {
            return List.of(typed);
        }
        return orders.orders(null, typed, 5, null).items().stream()
                .filter(order -> order.number().equalsIgnoreCase(typed))
                .map(OrderRow::orderId)
                .map(UUID::toString)
                .toList();
    }

    private Optional<ProductPage> byId(String typed) {
        return UUID_SHAPE.matcher(typed).matches()
                ? catalog.product(new ProductId(UUID.fromString(typed)))
                : Optional.empty();
    }

    private Optional<ProductPage> bySku(String typed) {
        try {
            return catalog.offers(List.of(new Sku(typed))).stream()
                    .map(VariantOffer::productId)
                    .findAny()
                    .flatMap(id -> catalog.product(new ProductId(id)));
        } catch (InvalidInput noSku) {
            return Optional.empty();
        }
    }

    private static List<String> idsOf(ProductPage product) {
        var ids = new ArrayList<>(List.of(product.productId().toString()));
        product.variants().forEach(variant -> ids.add(variant.sku()));
        return ids;
    }
}
