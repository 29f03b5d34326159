package shop.stampede.storefront;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import shop.stampede.catalog.AddProduct;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

/// Puts products where a shopper can see them.
record Shelf(Shop shop, Shopper shopper) {

    record Lamp(String handle, Sku sku) {}

    /// Waits until its page is there.
    Lamp lamp(String price, int stock) {
        var handle = "lamp-" + UUID.randomUUID();
        var added = add(handle, "Lamp", price, stock);
        await().until(() -> shopper.visit("/products/" + handle).statusCode() == 200);
        return new Lamp(handle, added.skus().getFirst());
    }

    void tagged(String handle, String tag) {
        shop.send(new AddProduct(draft(handle, handle, "5.00", 3, List.of(tag))));
    }

    AddProduct.Result.Added add(String handle, String title, String price, int stock) {
        return switch (shop.send(new AddProduct(draft(handle, title, price, stock, List.of())))
                .result()) {
            case AddProduct.Result.Added added -> added;
            case AddProduct.Result.HandleTaken _, AddProduct.Result.SkuTaken _ -> throw new AssertionError(handle);
        };
    }

    private static ProductDraft draft(String handle, String title, String price, int stock, List<String> tags) {
        var variant = new VariantDraft(null, List.of(), Money.of(price), null, 0, null, stock, null);
        return new ProductDraft(
                new Handle(handle),
                title,
                "<p>Good.</p>",
                null,
                null,
                tags,
                List.of(),
                List.of(variant),
                List.of(),
                null,
                null,
                true);
    }
}
