package shop.stampede.api.orders;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import shop.stampede.api.http.ProblemType;

/// Refusals that several operations on orders share.
final class OrderProblems {

    private OrderProblems() {}

    static ResponseEntity<Object> noSuchOrder() {
        return ProblemType.NO_SUCH_ORDER
                .because("There is no such order, or this access key does not open it. Check both.")
                .answer();
    }

    /// For the back office, which may see every order.
    static ResponseEntity<Object> unknown() {
        return ProblemType.NO_SUCH_ORDER
                .because("There is no order with this id. Look it up in /api/admin/orders.")
                .answer();
    }

    static ResponseEntity<Object> notYetPlaced() {
        return ProblemType.NO_SUCH_ORDER
                .because("There is no order with this id, or it had not been placed by then.")
                .answer();
    }

    static ResponseEntity<Object> notNow(ProblemType type, String status, String sentence) {
        return type.because(sentence, Map.of("orderStatus", status)).answer();
    }
}
