package shop.stampede.shared.database;

/// Why the shop cannot start, in one sentence for the person who started it.
public final class StartupProblem extends RuntimeException {

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
