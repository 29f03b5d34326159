package shop.stampede.api.readmodels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import shop.stampede.shared.readmodels.AbandonRebuild;
import shop.stampede.shared.readmodels.AbandonRebuild.Result.Abandoned;
import shop.stampede.shared.readmodels.AbandonRebuild.Result.NothingToAbandon;

@RestController
@Tag(name = "Back office: read models")
class ReadModelAbandonController {

    private final CommandGateway gateway;

    ReadModelAbandonController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/read-models/{name}/abandon")
    @Operation(
            operationId = "abandonRebuild",
            summary = "Call off the work that is under way, or drop the shadow generation",
            description = "It stops within a second; the live generation stays as it is. Needs no body.")
    @Refuses(ProblemType.NOTHING_UNDER_WAY)
    ResponseEntity<Object> abandon(CommandId id, Actor actor, @PathVariable String name) {
        var receipt = gateway.send(id, actor, new AbandonRebuild(name));
        return switch (receipt.result()) {
            case Abandoned _ -> Accepted.of(receipt, name, "admin", "read-models", name);
            case NothingToAbandon _ ->
                ProblemType.NOTHING_UNDER_WAY
                        .because("No work on %s is under way, and it has no shadow generation.".formatted(name))
                        .answer();
        };
    }
}
