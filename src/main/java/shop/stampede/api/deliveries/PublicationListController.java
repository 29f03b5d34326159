package shop.stampede.api.deliveries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.outbox.Publication;
import shop.stampede.shared.outbox.Publications;

@RestController
@Tag(name = "Back office: deliveries")
class PublicationListController {

    private final Publications publications;

    PublicationListController(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/api/admin/publications")
    @Operation(
            operationId = "listPublications",
            summary = "List event deliveries that are not done",
            description =
                    "`state=failed` shows those that failed at least once, the parked ones first; without it all that"
                            + " wait. 200 at most.")
    List<Publication> publications(
            @Parameter(schema = @Schema(allowableValues = "failed")) @RequestParam @Nullable String state) {
        return switch (state) {
            case null -> publications.undelivered();
            case "" -> publications.undelivered();
            case "failed" -> publications.failed();
            default -> throw new InvalidInput("state", "Please give failed, or leave this out.");
        };
    }
}
