package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.VersionSeal.Stamp;

/// Waits for a read model to show what a version asks for, for a while, and says what it does not show then.
///
/// A row shows a transaction if the snapshot that it was computed in did; one that is not in the overlay was computed
/// in the base's.
@Component
class CatchUp {

    /// For what can be computed instead: longer than a projector's batch takes in a busy shop.
    private static final Duration FOR_ROWS = Duration.ofMillis(60);

    /// For a change of so many rows that they cannot be named.
    private static final Duration FOR_MANY = Duration.ofMillis(500);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);

    private static final String BEHIND = """
            SELECT wanted FROM unnest(CAST(? AS text[])) AS wanted
            WHERE NOT pg_visible_in_snapshot(CAST(? AS xid8), COALESCE(
                (SELECT seen FROM %s_changes WHERE %s = CAST(wanted AS %s)),
                (SELECT base_snapshot FROM readmodels.live WHERE model = ?)))
            """;

    private static final String BASE_SHOWS =
            "SELECT pg_visible_in_snapshot(CAST(? AS xid8), base_snapshot) FROM readmodels.live WHERE model = ?";

    private final VersionSeal seal;
    private final Undelivered undelivered;
    private final KeysOfTransaction keysOfTransaction;
    private final Parking parking;
    private final JdbcTemplate jdbc;

    CatchUp(
            VersionSeal seal,
            Undelivered undelivered,
            KeysOfTransaction keysOfTransaction,
            Parking parking,
            JdbcTemplate jdbc) {
        this.parking = parking;
        this.seal = seal;
        this.keysOfTransaction = keysOfTransaction;
        this.undelivered = undelivered;
        this.jdbc = jdbc;
    }

    /// What a read model does not show yet.
    ///
    /// @param keys rows that are behind
    /// @param unknown whether others may be, too
    record Missing(Set<String> keys, boolean unknown) {

        static final Missing NOTHING = new Missing(Set.of(), false);

        boolean isNothing() {
            return keys.isEmpty() && !unknown;
        }

        boolean touches(String key) {
            return unknown || keys.contains(key);
        }
    }

    Missing missing(Generation live, VersionToken version) {
        return missing(live, touching(live, version));
    }

    /// Whether the version asks for anything of this read model.
    boolean isTouched(Generation live, VersionToken version) {
        return !touching(live, version).isEmpty();
    }

    /// Whether the row with this key is behind.
    boolean isBehind(Generation live, String key, VersionToken version) {
        var touchingRow = touching(live, version).stream()
                .flatMap(stamp -> stamp.only(live.model(), key).stream())
                .toList();
        return missing(live, touchingRow).touches(key);
    }

    /// A parked read model shows what it has, also to those who have changed something: its definition cannot be
    /// asked.
    private Missing missing(Generation live, List<Stamp> stamps) {
        var missing = behind(live, stamps);
        return missing.isNothing() || !parking.isParked(live.model()) ? missing : Missing.NOTHING;
    }

    private Missing behind(Generation live, List<Stamp> stamps) {
        var keys = new LinkedHashSet<String>();
        boolean unknown = false;
        for (var stamp : stamps) {
            if (!live.kind().isByKey()) {
                unknown |= !comes(FOR_ROWS, () -> baseShows(live, stamp.xid()));
            } else if (stamp.keysOf(live.model()).contains(VersionSeal.ANY_KEY)) {
                boolean told = live.kind().isAtOnce();
                var named = told && shownAfter(FOR_ROWS, stamp)
                        ? Optional.of(Set.<String>of())
                        : keysOfTransaction.in(live.model(), stamp.xid());
                named.ifPresent(found -> keys.addAll(told ? found : behind(live, found, stamp.xid())));
                unknown |= named.isEmpty() && !(told && shownAfter(FOR_MANY, stamp));
            } else {
                keys.addAll(behindAfterAWhile(live, stamp.keysOf(live.model()), stamp.xid()));
            }
        }
        return new Missing(keys, unknown);
    }

    private boolean shownAfter(Duration patience, Stamp stamp) {
        return comes(patience, () -> !undelivered.ofTransaction(stamp.xid()));
    }

    private List<Stamp> touching(Generation live, VersionToken version) {
        return version.equals(VersionToken.NONE)
                ? List.of()
                : seal.open(version).stream()
                        .filter(stamp -> !stamp.keysOf(live.model()).isEmpty())
                        .toList();
    }

    private Set<String> behindAfterAWhile(Generation live, Set<String> keys, String xid) {
        var behind = new LinkedHashSet<>(keys);
        comes(FOR_ROWS, () -> {
            behind.retainAll(behind(live, behind, xid));
            return behind.isEmpty();
        });
        return behind;
    }

    private List<String> behind(Generation live, Set<String> keys, String xid) {
        return jdbc.query(
                BEHIND.formatted(live.model(), live.keyColumn(), live.keyType()),
                (rs, _) -> rs.getString(1),
                keys.toArray(String[]::new),
                xid,
                live.model());
    }

    private boolean baseShows(Generation live, String xid) {
        return jdbc.query(BASE_SHOWS, (rs, _) -> rs.getBoolean(1), xid, live.model()).stream()
                .allMatch(Boolean::booleanValue);
    }

    private static boolean comes(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
