package shop.stampede.storefront.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.catalog.query.ProductPage.Variant;
import tools.jackson.databind.json.JsonMapper;

/// A product as search engines read it: schema.org's `Product` with an `Offer`, in JSON-LD.
@Component
class StructuredData {

    private final JsonMapper json;

    StructuredData(JsonMapper json) {
        this.json = json;
    }

    /// Every `<` is written as an escape, so that no text can end the script element it stands in.
    String of(ProductPage product, Choice choice) {
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Product");
        data.put("name", product.title());
        data.put("url", root + "/products/" + product.handle());
        data.put("image", absolute(root, product.images()));
        if (product.vendor() != null) {
            data.put("brand", Map.of("@type", "Brand", "name", product.vendor()));
        }
        choice.variant().ifPresent(variant -> {
            data.put("sku", variant.sku());
            data.put("offers", offer(root + ProductDetailPage.address(product.handle(), variant.sku()), variant));
        });
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static Map<String, Object> offer(String address, Variant variant) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", "Offer");
        offer.put("url", address);
        offer.put("price", variant.price().amount());
        offer.put("priceCurrency", variant.price().currency());
        offer.put("availability", "https://schema.org/" + (variant.soldOut() ? "OutOfStock" : "InStock"));
        return offer;
    }

    private static List<String> absolute(String root, List<ProductPage.Picture> pictures) {
        var addresses = new ArrayList<String>();
        pictures.forEach(
                picture -> addresses.add(picture.url().startsWith("/") ? root + picture.url() : picture.url()));
        return addresses;
    }
}
