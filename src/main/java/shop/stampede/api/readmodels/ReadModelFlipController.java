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
import shop.stampede.shared.readmodels.FlipReadModel;
import shop.stampede.shared.readmodels.FlipReadModel.Result.Flipped;
import shop.stampede.shared.readmodels.FlipReadModel.Result.NoShadow;
import shop.stampede.shared.readmodels.FlipReadModel.Result.NoSuchReadModel;

@RestController
@Tag(name = "Back office: read models")
class ReadModelFlipController {

    private final CommandGateway gateway;

    ReadModelFlipController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/read-models/{name}/flip")
    @Operation(
            operationId = "flipReadModel",
            summary = "Make the shadow generation the live one",
            description = "One short transaction. For an hour `rollback` goes back at once. Needs no body.")
    @Refuses({ProblemType.NO_SUCH_READ_MODEL, ProblemType.NO_SHADOW})
    ResponseEntity<Object> flip(CommandId id, Actor actor, @PathVariable String name) {
        var receipt = gateway.send(id, actor, new FlipReadModel(name));
        return switch (receipt.result()) {
            case Flipped _ -> Accepted.of(receipt, name, "admin", "read-models", name);
            case NoSuchReadModel _ -> Unknown.readModel(name);
            case NoShadow _ ->
                ProblemType.NO_SHADOW
                        .because("%s has no complete shadow generation. Rebuild it and wait for `shadow-ready`."
                                .formatted(name))
                        .answer();
        };
    }
}
