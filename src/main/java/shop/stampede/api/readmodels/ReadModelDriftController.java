package shop.stampede.api.readmodels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.shared.readmodels.DriftCheck;

@RestController
@Tag(name = "Back office: read models")
class ReadModelDriftController {

    private final DriftCheck check;

    ReadModelDriftController(DriftCheck check) {
        this.check = check;
    }

    @GetMapping("/api/admin/read-models/{name}/drift")
    @Operation(
            operationId = "checkReadModel",
            summary = "Compare a read model with its definition",
            description =
                    "Reads all its rows before it answers, which takes seconds for a large one. Keys whose change is"
                            + " still on its way are not counted.")
    @Answers(Drift.class)
    @Refuses(ProblemType.NO_SUCH_READ_MODEL)
    ResponseEntity<Object> drift(@PathVariable String name) {
        return check.now(name)
                .map(found -> ResponseEntity.<Object>ok(Drift.of(found)))
                .orElseGet(() -> Unknown.readModel(name));
    }
}
