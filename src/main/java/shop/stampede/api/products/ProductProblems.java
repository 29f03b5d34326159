package shop.stampede.api.products;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import shop.stampede.api.http.ProblemType;
import shop.stampede.shared.Sku;

/// Refusals that several operations on products share.
final class ProductProblems {

    private ProductProblems() {}

    static ResponseEntity<Object> noSuchProduct() {
        return ProblemType.NO_SUCH_PRODUCT
                .because("There is no such product in the shop.")
                .answer();
    }

    static ResponseEntity<Object> unknown() {
        return ProblemType.NO_SUCH_PRODUCT
                .because("There is no product with this id. Look it up in /api/admin/products.")
                .answer();
    }

    static ResponseEntity<Object> skuTaken(List<Sku> skus) {
        return ProblemType.SKU_TAKEN
                .because(
                        "Other products have %s already. Nothing was added; choose other SKUs."
                                .formatted(skus.stream().map(Sku::value).collect(Collectors.joining(", "))),
                        Map.of("skus", skus))
                .answer();
    }
}
