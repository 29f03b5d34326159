package shop.stampede.api.readmodels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    ReadModelController(ReadModelMonitor monitor) {
        this.monitor = monitor;
    }

    @GetMapping("/api/admin/read-models")
    @Operation(
            operationId = "listReadModels",
            summary = "How the read models are doing",
            description = "State, generation, sizes, and how far each is behind what is committed.")
    List<ReadModelStatus> all() {
        return monitor.all().stream().map(ReadModelStatus::of).toList();
    }

    @GetMapping("/api/admin/read-models/{name}")
    @Operation(
            operationId = "getReadModel",
            summary = "How one read model is doing",
            description = "While it is rebuilt, `progress` goes from 0 to 1; then `state` is `shadow-ready`.")
    @Answers(ReadModelStatus.class)
    @Refuses(ProblemType.NO_SUCH_READ_MODEL)
    ResponseEntity<Object> one(@PathVariable String name) {
        return monitor.one(name)
                .map(model -> ResponseEntity.<Object>ok(ReadModelStatus.of(model)))
                .orElseGet(() -> Unknown.readModel(name));
    }
}
