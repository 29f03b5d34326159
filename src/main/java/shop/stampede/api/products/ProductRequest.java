package shop.stampede.api.products;

import static shop.stampede.api.http.Input.orEmpty;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.catalog.AddProduct;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ProductDraft;

/// A product for sale, as [ProductDraft] describes it.
record ProductRequest(
        @Schema(
                description = "The product's name in addresses; made from the title if left out.",
                example = "ridge-shell")
        @Nullable
        String handle,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 200, example = "Ridge Shell") @Nullable
        String title,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = 50_000,
                description = "HTML; what is not harmless is taken out. May be empty.",
                example = "<p>A rain jacket of 320 grams.</p>")
        @Nullable
        String descriptionHtml,

        @Schema(maxLength = 100) @Nullable String vendor,

        @Schema(description = "A path from the top, up to three levels.", example = "Clothing > Jackets") @Nullable
        String category,

        @Nullable List<@Nullable String> tags,

        @ArraySchema(
                maxItems = 3,
                schema = @Schema(implementation = Object.class),
                arraySchema =
                        @Schema(
                                description =
                                        "What a shopper chooses: names, or objects `{\"name\": \"Size\"}`. May be left out"
                                                + " where the variants name their options.",
                                example = "[\"Color\", \"Size\"]"))
        @Nullable
        List<@Nullable Object> options,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        List<@Nullable VariantRequest> variants,

        @ArraySchema(
                maxItems = 50,
                schema = @Schema(implementation = Object.class),
                arraySchema =
                        @Schema(
                                description = "Addresses, or objects with the picture in words.",
                                example =
                                        "[{\"url\": \"https://example.org/shell.jpg\", \"alt\": \"The jacket from the front\"}]"))
        @Nullable
        List<@Nullable Object> images,

        @Nullable String seoTitle,
        @Nullable String seoDescription,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Whether shoppers see it at once.") @Nullable
        Boolean published)
        implements JsonBody {

    private static final Handle STAND_IN = new Handle("x");

    AddProduct toCommand() {
        var input = new Input();
        var name = handle == null ? null : input.part("", () -> new Handle(handle), STAND_IN);
        var names = new OptionNames(input).of(options, orEmptyList(variants));
        var offered = input.each("variants", variants, (variant, path) -> variant.toDraft(input, path, names));
        var pictures = new Pictures(input).of(images);
        var words = input.each("tags", tags, (tag, _) -> tag);
        var html = input.given("descriptionHtml", descriptionHtml, "");
        boolean shown = input.given("published", published, false);
        return input.make(() -> new AddProduct(new ProductDraft(
                name,
                orEmpty(title),
                html,
                vendor,
                category,
                words,
                names,
                offered,
                pictures,
                seoTitle,
                seoDescription,
                shown)));
    }

    private static List<VariantRequest> orEmptyList(@Nullable List<@Nullable VariantRequest> variants) {
        return variants == null
                ? List.of()
                : variants.stream().filter(Objects::nonNull).map(v -> v).toList();
    }
}
