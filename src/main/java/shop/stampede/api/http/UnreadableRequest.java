package shop.stampede.api.http;

/// A request that does not even get as far as its fields: no key, no JSON, too large. Carries the answer.
public final class UnreadableRequest extends RuntimeException {

    private final transient Problem problem;

    public UnreadableRequest(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
