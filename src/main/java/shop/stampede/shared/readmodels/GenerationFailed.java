package shop.stampede.shared.readmodels;

import shop.stampede.shared.readmodels.Generation.State;

/// One generation of a read model could not be refreshed.
final class GenerationFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int number;
    private final State state;

    GenerationFailed(int number, State state, RuntimeException cause) {
        super(cause);
        this.number = number;
        this.state = state;
    }

    int number() {
        return number;
    }

    boolean isLive() {
        return state == State.LIVE;
    }
}
