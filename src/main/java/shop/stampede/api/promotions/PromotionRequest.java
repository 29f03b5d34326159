package shop.stampede.api.promotions;

import static shop.stampede.api.http.Input.orEmpty;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;
import shop.stampede.api.http.JsonBody;
import shop.stampede.catalog.Discount;
import shop.stampede.catalog.PromotionScope;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// A planned reduction: for `skus`, for a `category` or for `all`; by `percentOff` or by `amountOff`.
record PromotionRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100, example = "Black week") @Nullable
        String name,

        @Nullable List<@Nullable String> skus,

        @Schema(description = "A category's path; what is below it counts.", example = "clothing/jackets") @Nullable
        String category,

        @Schema(description = "`true` for everything in the shop.") @Nullable
        Boolean all,

        @Schema(description = "Above 0 and up to 99, at most two decimals.", example = "20") @Nullable
        BigDecimal percentOff,

        @Nullable Money amountOff,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-11-24T08:00:00Z") @Nullable
        Instant startsAt,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-11-30T23:00:00Z") @Nullable
        Instant endsAt)
        implements JsonBody {

    SchedulePromotion toCommand() {
        var input = new Input();
        var scope = scope(input);
        var discount = discount(input);
        var from = input.given("startsAt", startsAt, Instant.EPOCH);
        var to = input.given("endsAt", endsAt, from.plusSeconds(1));
        return input.make(() -> new SchedulePromotion(orEmpty(name), scope, discount, from, to));
    }

    private PromotionScope scope(Input input) {
        var everything = new PromotionScope.Everything();
        boolean forAll = Boolean.TRUE.equals(all);
        var chosen = Stream.of(skus, category, forAll ? all : null)
                .filter(Objects::nonNull)
                .count();
        if (chosen != 1) {
            input.error("skus", "Please give exactly one of skus, category and \"all\": true.");
            return everything;
        }
        if (skus != null) {
            var named = input.each("skus", skus, (sku, path) -> input.value(path, () -> new Sku(sku), new Sku("x")));
            return input.part("", () -> new PromotionScope.Skus(named), everything);
        }
        return category == null ? everything : input.part("", () -> new PromotionScope.Category(category), everything);
    }

    private Discount discount(Input input) {
        var one = new Discount.Percent(BigDecimal.ONE);
        if ((percentOff == null) == (amountOff == null)) {
            input.error("percentOff", "Please give either percentOff or amountOff.");
            return one;
        }
        return percentOff != null
                ? input.part("", () -> new Discount.Percent(percentOff), one)
                : input.part("", () -> new Discount.Amount(Objects.requireNonNull(amountOff)), one);
    }
}
