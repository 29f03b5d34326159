package shop.stampede.api.readmodels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shop.stampede.api.http.Answers;
import shop.stampede.api.http.ProblemType;
import shop.stampede.api.http.Refuses;
import shop.stampede.shared.readmodels.ReadModelMonitor;

@RestController
@Tag(name = "Back office: read models")
class ReadModelController {

    private final ReadModelMonitor monitor;
    private final Clock clock;

    ReadModelController(ReadModelMonitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    @GetMapping("/api/admin/read-models")
    @Operation(
            operationId = "listReadModels",
            summary = "How the read models are doing",
            description = "State, generation, sizes, and how far each is behind what is committed.")
    List<ReadModelStatus> all() {
        var now = clock.instant();
        return monitor.all().stream()
                .map(model -> ReadModelStatus.of(model, now))
                .toList();
    }

    @GetMapping("/api/admin/read-models/{name}")
    @Operation(
            operationId = "getReadModel",
            summary = "How one read model is doing",
            description =
                    "While it is rebuilt, `progress` goes from 0 to 1 and `job` says what it is at, how many rows are done and how"
                            + " long it will take; then `state` is `shadow-ready`, or `job` says why it failed.")
    @Answers(ReadModelStatus.class)
    @Refuses(ProblemType.NO_SUCH_READ_MODEL)
    ResponseEntity<Object> one(@PathVariable String name) {
        return monitor.one(name)
                .map(model -> ResponseEntity.<Object>ok(ReadModelStatus.of(model, clock.instant())))
                .orElseGet(() -> Unknown.readModel(name));
    }
}
