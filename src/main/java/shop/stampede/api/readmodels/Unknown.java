package shop.stampede.api.readmodels;

import org.springframework.http.ResponseEntity;
import shop.stampede.api.http.ProblemType;

/// The answer about a read model that there is not.
final class Unknown {

    private Unknown() {}

    static ResponseEntity<Object> readModel(String name) {
        return ProblemType.NO_SUCH_READ_MODEL
                .because("There is no read model %s. GET /api/admin/read-models lists those there are.".formatted(name))
                .answer();
    }
}
