package shop.stampede.shared.readmodels;

/// A generation that is kept beside the live one could not be refreshed.
final class GenerationFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int number;

    GenerationFailed(int number, RuntimeException cause) {
        super(cause);
        this.number = number;
    }

    int number() {
        return number;
    }
}
