package shop.stampede.api.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.Listed;
import shop.stampede.api.http.NamedSku;
import shop.stampede.api.http.NextPage;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.inventory.query.StockLevel;
import shop.stampede.inventory.query.StockQueries;

@RestController
@Tag(name = "Back office: stock")
class StockController {

    private final StockQueries stock;

    StockController(StockQueries stock) {
        this.stock = stock;
    }

    @GetMapping("/api/admin/stock")
    @Operation(
            operationId = "listStock",
            summary = "List stock levels, by SKU",
            description =
                    "`q` is the beginning of a SKU; `low=true` shows those of which a few or none are left. The next"
                            + " page is in the header `Link: <…>; rel=\"next\"`.")
    @Answers(value = StockLevel.class, list = true)
    ResponseEntity<List<StockLevel>> levels(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Boolean low,
            @RequestParam(defaultValue = Listed.SIZE) int size,
            @RequestParam @Nullable String after) {
        return NextPage.inHeader(
                stock.levels(Listed.words("q", q), Boolean.TRUE.equals(low), Listed.size(size), after));
    }

    @GetMapping("/api/admin/stock/{sku}")
    @Operation(
            operationId = "readStock",
            summary = "Read the stock of a SKU, with its ledger",
            description = "The ledger's latest entry comes first; give its `next` as `after`.")
    @Answers(StockCard.class)
    @Refuses(ProblemType.NO_SUCH_SKU)
    ResponseEntity<Object> level(
            @PathVariable String sku,
            @RequestParam(defaultValue = Listed.SIZE) int size,
            @RequestParam @Nullable String after) {
        var named = NamedSku.inAddress(sku);
        int lines = Listed.size(size);
        return stock.level(named)
                .<ResponseEntity<Object>>map(
                        level -> ResponseEntity.ok(StockCard.of(level, stock.ledger(named, lines, after))))
                .orElseGet(() -> NamedSku.unknown(sku).answer());
    }
}
