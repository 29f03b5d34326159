package shop.stampede.shared.database;

import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Says in one sentence why the shop did not start, where the reason is one that its operator can mend.
/// Everything else is a bug and keeps its stack trace.
class StartupReport implements SpringBootExceptionReporter {

    StartupReport(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentenceFor(failure);
        sentence.ifPresent(text -> System.err.println("Stampede did not start: " + text));
        return sentence.isPresent();
    }

    private static Optional<String> sentenceFor(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case StartupProblem problem -> Optional.ofNullable(problem.getMessage());
            case PortInUseException taken ->
                Optional.of(
                        "Port %d is taken by another program. Stop that one, or choose another port with --server.port=8081."
                                .formatted(taken.getPort()));
            case FlywayValidateException invalid ->
                Optional.of(
                        "The database was written by another, probably newer, version of Stampede. Start it with that version, or choose another database. (%s)"
                                .formatted(String.valueOf(invalid.getMessage())
                                        .lines()
                                        .skip(1)
                                        .findFirst()
                                        .orElse("")
                                        .strip()));
            default -> sentenceFor(failure.getCause());
        };
    }
}
