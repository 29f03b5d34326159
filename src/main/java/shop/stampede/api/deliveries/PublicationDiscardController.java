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
import shop.stampede.shared.outbox.DiscardPublication;
import shop.stampede.shared.outbox.DiscardPublication.Result.Discarded;
import shop.stampede.shared.outbox.DiscardPublication.Result.NoSuchPublication;

@RestController
@Tag(name = "Back office: deliveries")
class PublicationDiscardController {

    private final CommandGateway gateway;

    PublicationDiscardController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/publications/{id}/discard")
    @Operation(
            operationId = "discardPublication",
            summary = "Give a delivery up",
            description = "The listener never hears of the event; the journal keeps it. Needs no body.")
    @Refuses(ProblemType.NO_SUCH_PUBLICATION)
    ResponseEntity<Object> discard(CommandId commandId, Actor actor, @PathVariable UUID id) {
        var receipt = gateway.send(commandId, actor, new DiscardPublication(id));
        return switch (receipt.result()) {
            case Discarded _ -> Accepted.of(receipt, id, "admin", "publications");
            case NoSuchPublication _ ->
                ProblemType.NO_SUCH_PUBLICATION
                        .because("There is no such delivery: it is done or was discarded.")
                        .answer();
        };
    }
}
