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
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.FoldReadModel;
import shop.stampede.shared.readmodels.JobRequest;
import shop.stampede.shared.readmodels.JobRequest.AlreadyAtWork;
import shop.stampede.shared.readmodels.JobRequest.NoSuchReadModel;
import shop.stampede.shared.readmodels.JobRequest.Requested;
import shop.stampede.shared.readmodels.RebuildReadModel;
import shop.stampede.shared.readmodels.RepairReadModel;

/// Long work on a read model: it is asked for here, and begun within a second.
@RestController
@Tag(name = "Back office: read models")
class ReadModelJobController {

    private final CommandGateway gateway;

    ReadModelJobController(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/admin/read-models/{name}/rebuild")
    @Operation(
            operationId = "rebuildReadModel",
            summary = "Build a read model anew beside the live one",
            description =
                    "Nothing changes for readers. It ends in the state `shadow-ready`, after which `flip` makes the new"
                            + " generation live. Needs no body.")
    @Refuses({ProblemType.NO_SUCH_READ_MODEL, ProblemType.ALREADY_AT_WORK})
    ResponseEntity<Object> rebuild(CommandId id, Actor actor, @PathVariable String name) {
        return answer(name, gateway.send(id, actor, new RebuildReadModel(name)));
    }

    @PostMapping("/api/admin/read-models/{name}/fold")
    @Operation(
            operationId = "foldReadModel",
            summary = "Move what has changed into the base now",
            description = "Also while a sale is on, when the shop itself would wait. Needs no body.")
    @Refuses({ProblemType.NO_SUCH_READ_MODEL, ProblemType.ALREADY_AT_WORK})
    ResponseEntity<Object> fold(CommandId id, Actor actor, @PathVariable String name) {
        return answer(name, gateway.send(id, actor, new FoldReadModel(name)));
    }

    @PostMapping("/api/admin/read-models/{name}/repair")
    @Operation(
            operationId = "repairReadModel",
            summary = "Compute anew the rows that the shop's last check found different",
            description =
                    "The shop checks each read model once a day, and when the back office asks for it. Needs no body.")
    @Refuses({ProblemType.NO_SUCH_READ_MODEL, ProblemType.ALREADY_AT_WORK})
    ResponseEntity<Object> repair(CommandId id, Actor actor, @PathVariable String name) {
        return answer(name, gateway.send(id, actor, new RepairReadModel(name)));
    }

    private static ResponseEntity<Object> answer(String name, Receipt<JobRequest> receipt) {
        return switch (receipt.result()) {
            case Requested _ -> Accepted.of(receipt, name, "admin", "read-models", name);
            case NoSuchReadModel _ -> Unknown.readModel(name);
            case AlreadyAtWork _ ->
                ProblemType.ALREADY_AT_WORK
                        .because("Other work on %s is under way. Wait for its end, or call it off.".formatted(name))
                        .answer();
        };
    }
}
