package shop.stampede.api.deliveries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.outbox.RetryPublication;
import shop.stampede.shared.outbox.RetryPublication.Result.NoSuchPublication;
import shop.stampede.shared.outbox.RetryPublication.Result.Retried;

@RestController
@Tag(name = "Back office: deliveries")
class PublicationRetryController {

    private final CommandGateway gateway;

    PublicationRetryController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/publications/{id}/retry")
    @Operation(
            operationId = "retryPublication",
            summary = "Try a delivery again",
            description = "At once and as if for the first time. Needs no body.")
    @Refuses(ProblemType.NO_SUCH_PUBLICATION)
    ResponseEntity<Object> retry(CommandId commandId, Actor actor, @PathVariable UUID id) {
        var receipt = gateway.send(commandId, actor, new RetryPublication(id));
        return switch (receipt.result()) {
            case Retried _ -> Accepted.of(receipt, id, "admin", "publications");
            case NoSuchPublication _ ->
                ProblemType.NO_SUCH_PUBLICATION
                        .because("There is no such delivery: it is done or was discarded.")
                        .answer();
        };
    }
}
