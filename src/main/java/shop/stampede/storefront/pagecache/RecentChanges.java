package shop.stampede.storefront.pagecache;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.readmodels.RowsRead.Row;

/// Which rows have changed in the last seconds, for whoever began to read before and wants to know afterwards whether
/// what was read may be old already. About what began longer ago than [#REMEMBERED] the answer is yes.
///
/// Moments are those of [System#nanoTime].
class RecentChanges {

    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LongSupplier clock;
    private final Map<String, Long> wholeModels = new ConcurrentHashMap<>();
    private volatile long everything;
    private volatile Map<Row, Long> rows = new ConcurrentHashMap<>();
    private volatile Map<Row, Long> rowsBefore = new ConcurrentHashMap<>();
    private volatile long turned;

    RecentChanges() {
        this(System::nanoTime);
    }

    RecentChanges(LongSupplier clock) {
        this.clock = clock;
        this.everything = clock.getAsLong();
        this.turned = everything;
    }

    void changed(String model, Set<String> keys) {
        long now = clock.getAsLong();
        if (now - turned > REMEMBERED.toNanos()) {
            turn(now);
        }
        keys.forEach(key -> rows.put(new Row(model, key), now));
    }

    void anyChanged(String model) {
        wholeModels.put(model, clock.getAsLong());
    }

    void anythingChanged() {
        everything = clock.getAsLong();
    }

    boolean since(long moment, String model, String key) {
        var row = new Row(model, key);
        return clock.getAsLong() - moment > REMEMBERED.toNanos()
                || everything - moment > 0
                || isAfter(wholeModels.get(model), moment)
                || isAfter(rows.get(row), moment)
                || isAfter(rowsBefore.get(row), moment);
    }

    boolean since(long moment, Set<Row> shown) {
        return shown.stream().anyMatch(row -> since(moment, row.model(), row.key())) || everything - moment > 0;
    }

    private synchronized void turn(long now) {
        if (now - turned > REMEMBERED.toNanos()) {
            rowsBefore = rows;
            rows = new ConcurrentHashMap<>();
            turned = now;
        }
    }

    private static boolean isAfter(@Nullable Long changed, long moment) {
        return changed != null && changed - moment > 0;
    }
}
