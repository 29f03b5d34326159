package shop.stampede.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.IdempotencyKey;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.catalog.ImportProducts;
import shop.stampede.catalog.ImportProducts.Result.Imported;
import shop.stampede.catalog.ImportProducts.Result.SkuTaken;
import shop.stampede.catalog.imports.ImportPlan;
import shop.stampede.catalog.imports.ProductCsv;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

@RestController
@Tag(name = "Back office: products")
class ProductImportController {

    private final CommandGateway gateway;

    ProductImportController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping(path = "/api/admin/imports/products", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importProducts",
            summary = "Import a product file",
            description =
                    "A CSV in UTF-8 with the columns that Shopify exports. Nothing is imported unless every row is good"
                            + " or `onlyValid=true` leaves the others out. `dryRun=true` answers 200 with a report of what would"
                            + " be imported, changes nothing and needs no Idempotency-Key.",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = IdempotencyKey.HEADER,
                            description = "Needed unless dryRun is true."))
    @Refuses({
        ProblemType.INVALID_ROWS,
        ProblemType.TOO_LARGE,
        ProblemType.IDEMPOTENCY_KEY_MISSING,
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        ProblemType.STILL_RUNNING
    })
    ResponseEntity<Object> importProducts(
            HttpServletRequest request,
            Actor actor,
            @RequestPart MultipartFile file,
            @RequestParam @Nullable Boolean dryRun,
            @RequestParam @Nullable Boolean onlyValid)
            throws IOException {
        boolean dry = Boolean.TRUE.equals(dryRun);
        var id = dry ? CommandId.random() : IdempotencyKey.of(request);
        var plan = read(file);
        if (plan.good().isEmpty() || !plan.isClean() && !Boolean.TRUE.equals(onlyValid)) {
            return ImportReport.of(plan).refused();
        }
        return dry ? ResponseEntity.ok(ImportReport.of(plan)) : send(id, actor, plan);
    }

    private ResponseEntity<Object> send(CommandId id, Actor actor, ImportPlan plan) {
        var receipt = gateway.send(id, actor, new ImportProducts(plan.good()));
        return switch (receipt.result()) {
            case Imported _ -> Accepted.of(receipt, id.value(), "admin", "products");
            case SkuTaken(var taken) -> ImportReport.taken(plan, taken).refused();
        };
    }

    private static ImportPlan read(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return ProductCsv.read(in);
        }
    }
}
