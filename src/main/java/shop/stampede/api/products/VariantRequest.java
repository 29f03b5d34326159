package shop.stampede.api.products;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// One of the things that can be bought of a product.
record VariantRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "RIDGE-SHELL-MOSS-M") @Nullable
        String sku,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Money price,

        @Schema(description = "A price to show struck through.") @Nullable
        Money compareAtPrice,

        @Schema(
                description =
                        "One value for each of the product's options: a list in their order, or an object by name.",
                example = "{\"Color\": \"Moss\", \"Size\": \"M\"}")
        @Nullable
        Object options,

        @Schema(description = "Pieces on the shelf at the beginning.", minimum = "0", defaultValue = "0") @Nullable
        Integer stock,

        @Schema(description = "Weight", minimum = "0") @Nullable
        Integer grams,

        @Nullable String barcode,

        @Schema(description = "The product's picture that shows this variant.") @Nullable
        String imageUrl) {

    private static final Money ONE = Money.of("1.00");
    private static final Sku STAND_IN = new Sku("x");

    VariantDraft toDraft(Input input, String path, List<String> names) {
        var named = input.given(path + ".sku", sku, STAND_IN.value());
        var piece = input.part(path, () -> new Sku(named), STAND_IN);
        var cost = input.given(path + ".price", price, ONE);
        var values = optionValues(input, path + ".options", names);
        return input.part(
                path,
                () -> new VariantDraft(
                        piece, values, cost, compareAtPrice, orZero(grams), barcode, orZero(stock), imageUrl),
                new VariantDraft(piece, names, ONE, null, 0, null, 0, null));
    }

    private List<String> optionValues(Input input, String path, List<String> names) {
        return switch (options) {
            case null -> List.of();
            case List<?> values -> values.stream().map(VariantRequest::word).toList();
            case Map<?, ?> byName -> {
                byName.keySet().stream()
                        .filter(name -> !names.contains(word(name)))
                        .forEach(name -> input.error(path, "The product has no option %s.".formatted(name)));
                yield names.stream().map(name -> word(byName.get(name))).toList();
            }
            default -> {
                input.error(path, "Please give a list of values, or an object of names and values.");
                yield names;
            }
        };
    }

    private static String word(@Nullable Object value) {
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
