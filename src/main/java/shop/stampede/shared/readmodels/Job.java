package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A piece of long work on one read model. There is at most one open at a time for each read model; if the instance
/// that does it dies, another takes it up.
///
/// @param requestedBy who asked for it; `shop` if the clock did
/// @param step what it is at, one lower-case word
/// @param progress from 0 to 1
/// @param rowsExpected an estimate
/// @param problem why it failed
/// @param result what it found, as JSON; its shape is the kind's
public record Job(
        long id,
        String model,
        Kind kind,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String step,
        double progress,
        long rowsDone,
        long rowsExpected,
        @Nullable Outcome outcome,
        @Nullable String problem,
        @Nullable String result) {

    public enum Kind {
        /// builds a shadow generation from the declared definition and compares it with the live one
        REBUILD,
        /// does the same for a declaration that has changed, and makes it live
        APPLY,
        /// moves the overlay into the base
        FOLD,
        /// compares what is shown with the definition
        CHECK,
        /// recomputes the rows that the last check found different
        REPAIR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Outcome {
        DONE,
        FAILED,
        ABANDONED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// From the start to the end, or until now; zero while it waits.
    public Duration took(Instant now) {
        return startedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    /// How long it will take from now on if it goes on like this; null if that cannot be said yet.
    public @Nullable Duration left(Instant now) {
        return startedAt == null || endedAt != null || progress < 0.02
                ? null
                : Duration.ofMillis(Math.round(took(now).toMillis() * (1 - progress) / progress));
    }
}
