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
import shop.stampede.shared.readmodels.RollBackReadModel;
import shop.stampede.shared.readmodels.RollBackReadModel.Result.NoPrevious;
import shop.stampede.shared.readmodels.RollBackReadModel.Result.NoSuchReadModel;
import shop.stampede.shared.readmodels.RollBackReadModel.Result.RolledBack;

@RestController
@Tag(name = "Back office: read models")
class ReadModelRollbackController {

    private final CommandGateway gateway;

    ReadModelRollbackController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/read-models/{name}/rollback")
    @Operation(
            operationId = "rollBackReadModel",
            summary = "Go back to the generation that was live before",
            description = "It was kept fresh all the time. Possible for an hour after a flip. Needs no body.")
    @Refuses({ProblemType.NO_SUCH_READ_MODEL, ProblemType.NO_PREVIOUS})
    ResponseEntity<Object> rollBack(CommandId id, Actor actor, @PathVariable String name) {
        var receipt = gateway.send(id, actor, new RollBackReadModel(name));
        return switch (receipt.result()) {
            case RolledBack _ -> Accepted.of(receipt, name, "admin", "read-models", name);
            case NoSuchReadModel _ -> Unknown.readModel(name);
            case NoPrevious _ ->
                ProblemType.NO_PREVIOUS
                        .because("%s has no generation to go back to: the one before is kept for an hour."
                                .formatted(name))
                        .answer();
        };
    }
}
