package shop.stampede.api.journal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Accepted;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.replay.CopyStatus;
import shop.stampede.shared.replay.ReplayCopy;
import shop.stampede.shared.replay.ReplayCopy.Result.AlreadyWanted;
import shop.stampede.shared.replay.ReplayCopy.Result.NoSuchCopy;
import shop.stampede.shared.replay.ReplayCopy.Result.Wanted;
import shop.stampede.shared.replay.Replays;

/// The copies of facts that are made of events alone.
@RestController
@Tag(name = "Back office: journal")
class CopyController {

    private final Replays replays;
    private final CommandGateway gateway;

    CopyController(Replays replays, CommandGateway gateway) {
        this.replays = replays;
        this.gateway = gateway;
    }

    @GetMapping("/api/admin/copies")
    @Operation(
            operationId = "listCopies",
            summary = "List the copies that are made of events, and how their last replay stands",
            description = "`state` is `never`, `wanted`, `running`, `replaced`, `done` or `failed`.")
    List<CopyStatus> copies() {
        return replays.all();
    }

    @PostMapping("/api/admin/copies/{name}/replay")
    @Operation(
            operationId = "replayCopy",
            summary = "Have a copy written anew from the journal",
            description = "The shop stays open, and nothing but the copy changes. Needs no body.")
    @Refuses({ProblemType.NO_SUCH_COPY, ProblemType.REPLAY_UNDER_WAY})
    ResponseEntity<Object> replay(CommandId commandId, Actor actor, @PathVariable String name) {
        var receipt = gateway.send(commandId, actor, new ReplayCopy(name));
        return switch (receipt.result()) {
            case Wanted(var id) -> Accepted.of(receipt, id, "admin", "copies");
            case NoSuchCopy _ ->
                ProblemType.NO_SUCH_COPY
                        .because("There is no copy of this name. Look the names up in /api/admin/copies.")
                        .answer();
            case AlreadyWanted _ ->
                ProblemType.REPLAY_UNDER_WAY
                        .because("It is being written anew already. Look in /api/admin/copies how far it is.")
                        .answer();
        };
    }
}
