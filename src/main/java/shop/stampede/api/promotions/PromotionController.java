package shop.stampede.api.promotions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.Listed;
import shop.stampede.catalog.SchedulePromotion.Result.AlreadyOver;
import shop.stampede.catalog.SchedulePromotion.Result.NoSuchCategory;
import shop.stampede.catalog.SchedulePromotion.Result.NoSuchSku;
import shop.stampede.catalog.SchedulePromotion.Result.Scheduled;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.PromotionRow;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.shared.Slice;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: promotions")
class PromotionController {

    private final CommandGateway gateway;
    private final CatalogQueries catalog;

    PromotionController(CommandGateway gateway, CatalogQueries catalog) {
        this.gateway = gateway;
        this.catalog = catalog;
    }

    @PostMapping("/api/admin/promotions")
    @Operation(
            operationId = "schedulePromotion",
            summary = "Plan a reduction of prices",
            description =
                    "Prices change by themselves at both moments. Where several promotions run for a SKU, the lowest"
                            + " price counts.")
    ResponseEntity<Object> schedule(CommandId id, Actor actor, @RequestBody PromotionRequest request) {
        var receipt = gateway.send(id, actor, request.toCommand());
        return switch (receipt.result()) {
            case Scheduled scheduled -> Accepted.of(receipt, scheduled.id().value(), "admin", "promotions");
            case NoSuchSku(var skus) ->
                throw new InvalidInput(
                        "skus",
                        "This shop does not sell %s."
                                .formatted(skus.stream().map(Sku::value).collect(Collectors.joining(", "))));
            case NoSuchCategory(var path) ->
                throw new InvalidInput("category", "There is no category with the path %s.".formatted(path));
            case AlreadyOver _ -> throw new InvalidInput("endsAt", "This moment has passed.");
        };
    }

    @GetMapping("/api/admin/promotions")
    @Operation(operationId = "listPromotions", summary = "List promotions, the latest start first")
    Slice<PromotionRow> promotions(
            @RequestParam(defaultValue = Listed.SIZE) int size, @RequestParam @Nullable String after) {
        return catalog.promotions(Listed.size(size), after);
    }
}
