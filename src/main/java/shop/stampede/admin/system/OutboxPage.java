package shop.stampede.admin.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.outbox.Backlog;
import shop.stampede.shared.outbox.BacklogAge;
import shop.stampede.shared.outbox.Publication;

/// @param failed what failed at least once, parked ones first; 200 at most
record OutboxPage(List<Backlog> listeners, List<BacklogAge> ages, List<Publication> failed, Instant now) {

    public int waiting() {
        return sum(Backlog::waiting);
    }

    public int running() {
        return sum(Backlog::running);
    }

    public int failing() {
        return sum(Backlog::failed);
    }

    public int parked() {
        return sum(Backlog::parked);
    }

    public boolean nothing() {
        return listeners.isEmpty();
    }

    /// The age of the oldest that is not parked; null if there is none.
    public @Nullable Duration oldest() {
        return listeners.stream()
                .filter(backlog -> backlog.all() > backlog.parked())
                .map(Backlog::oldest)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, now))
                .orElse(null);
    }

    public Duration age(Instant since) {
        return Duration.between(since, now);
    }

    /// How long a bar is, of a hundred.
    public double share(int count) {
        int most = ages.stream().mapToInt(BacklogAge::publications).max().orElse(0);
        return most == 0 ? 0 : 100.0 * count / most;
    }

    /// The last part of a name with dots: `OrderPlaced`.
    public String shortName(String name) {
        var plain = name.replaceAll("\\(.*", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    public boolean isDue(Publication publication) {
        return publication.nextTryAt() != null && publication.nextTryAt().isBefore(now);
    }

    private int sum(ToIntFunction<Backlog> count) {
        return listeners.stream().mapToInt(count).sum();
    }
}
