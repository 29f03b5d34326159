package shop.stampede.admin.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses passwords: after [#ALLOWED] failures of a user name from one address within
/// [#PAUSE], both are refused for that long, the right password included. Others are not affected, so nobody can lock
/// the owner out from elsewhere.
///
/// Kept in memory by each instance and bounded: the oldest entries go first.
@Component
class FailedAttempts {

    static final int ALLOWED = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int CAPACITY = 10_000;

    private final Clock clock;

    private final Map<Who, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
            return size() > CAPACITY;
        }
    };

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /// Until when this user name is refused from this address, if it is.
    synchronized Optional<Instant> refusedUntil(String userName, String address) {
        return Optional.ofNullable(failures.get(Who.of(userName, address)))
                .filter(found -> found.count() >= ALLOWED && clock.instant().isBefore(found.until()))
                .map(Failures::until);
    }

    synchronized void failed(String userName, String address) {
        var who = Who.of(userName, address);
        var now = clock.instant();
        var before = failures.remove(who);
        int count = before == null || now.isAfter(before.until()) ? 1 : before.count() + 1;
        failures.put(who, new Failures(count, now.plus(PAUSE)));
    }

    synchronized void succeeded(String userName, String address) {
        failures.remove(Who.of(userName, address));
    }

    private record Who(String userName, String address) {

        static Who of(String userName, String address) {
            var name = userName.toLowerCase(Locale.ROOT);
            return new Who(name.substring(0, Math.min(name.length(), 100)), address);
        }
    }

    private record Failures(int count, Instant until) {}
}
