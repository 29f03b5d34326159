package shop.stampede.storefront.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.RowChanges;
import shop.stampede.shared.readmodels.RowsRead.Row;

/// The pages of this instance that may be shown again.
///
/// A page goes as soon as a row that it shows has changed. What it shows of lists (a rail of other products) may be
/// [#LIST_AGE] behind a change, for in a sale there is always some product that changes. A page that was rendered while
/// a row that it shows changed is not kept.
@Component
class KeptPages implements RowChanges.Listener {

    static final Duration LIST_AGE = Duration.ofSeconds(1);

    /// A list that has changed may be asked for again before its page is too old to be shown.
    private static final Duration LIST_DUE = LIST_AGE.dividedBy(2);

    /// How long pages of a generation that is no longer read are shown while they are made anew.
    static final Duration AFTER_SWITCH = Duration.ofSeconds(30);

    private static final long MOST_BYTES = 48L << 20;
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final RowChanges changes;
    private final Map<Row, Set<PageKey>> pagesOf = new ConcurrentHashMap<>();
    private final Map<String, Long> changedAt = new ConcurrentHashMap<>();
    private final RecentChanges recent = new RecentChanges();
    private final Map<String, Long> switchedAt = new ConcurrentHashMap<>();
    private final Cache<PageKey, KeptPage> pages;

    KeptPages(RowChanges changes, MeterRegistry meters) {
        this.changes = changes;
        this.pages = CaffeineCacheMetrics.monitor(
                meters,
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((PageKey _, KeptPage page) -> page.weight())
                        .expireAfterWrite(OLDEST)
                        .scheduler(Scheduler.systemScheduler())
                        .recordStats()
                        .<PageKey, KeptPage>evictionListener((key, page, _) -> forget(key, page))
                        .build(),
                "stampede.pages");
        changes.tell(this);
    }

    /// Nothing, if it was never made or may show something that is over.
    Optional<KeptPage> find(PageKey key) {
        return Optional.ofNullable(pages.getIfPresent(key)).filter(this::isGood);
    }

    /// The same for who has looked before, without being counted again.
    Optional<KeptPage> findNow(PageKey key) {
        return Optional.ofNullable(pages.asMap().get(key)).filter(this::isGood);
    }

    void keep(PageKey key, KeptPage page) {
        if (!changes.isListening()) {
            return;
        }
        page.rows()
                .forEach(row -> pagesOf.computeIfAbsent(row, _ -> ConcurrentHashMap.newKeySet())
                        .add(key));
        var before = pages.asMap().put(key, page);
        if (before != null) {
            forget(key, before.rows(), page.rows());
        }
        if (!isUnchanged(page)) {
            drop(key);
        }
    }

    @Override
    public void changed(String model, Set<String> keys) {
        recent.changed(model, keys);
        changedAt.put(model, System.nanoTime());
        keys.forEach(key -> dropAll(pagesOf.remove(new Row(model, key))));
    }

    @Override
    public void anyChanged(String model) {
        recent.anyChanged(model);
        changedAt.put(model, System.nanoTime());
        pagesOf.keySet().stream()
                .filter(row -> row.model().equals(model))
                .toList()
                .forEach(row -> dropAll(pagesOf.remove(row)));
    }

    @Override
    public void anythingChanged() {
        recent.anythingChanged();
        pagesOf.clear();
        pages.invalidateAll();
    }

    /// Rows tell the same in another generation, perhaps in another form: pages are shown on while they are made anew.
    @Override
    public void switched(String model) {
        switchedAt.put(model, System.nanoTime());
    }

    /// Whether somebody should make the page anew, though it may still be shown to others.
    boolean isDue(KeptPage page) {
        return changes.isListening()
                && (!isYoungerThan(LIST_DUE, page.madeAt()) && listChanged(page)
                        || switchOf(page).isPresent());
    }

    /// Whether no row that it shows has changed since its rendering began.
    boolean isUnchanged(KeptPage page) {
        return !recent.since(page.madeAt(), page.rows());
    }

    /// While nobody can say what changes, pages are shown on as they are: it is the database that is away.
    private boolean isGood(KeptPage page) {
        return !changes.isListening()
                || (isYoungerThan(LIST_AGE, page.madeAt()) || !listChanged(page))
                        && switchOf(page)
                                .map(at -> isYoungerThan(AFTER_SWITCH, at))
                                .orElse(true);
    }

    private boolean listChanged(KeptPage page) {
        for (var list : page.lists()) {
            if (isAfter(changedAt.get(list), page.madeAt())) {
                return true;
            }
        }
        return false;
    }

    /// When another generation took the place of the one that the page shows.
    private Optional<Long> switchOf(KeptPage page) {
        return switchedAt.isEmpty()
                ? Optional.empty()
                : Stream.concat(page.rows().stream().map(Row::model), page.lists().stream())
                        .map(switchedAt::get)
                        .filter(at -> isAfter(at, page.madeAt()))
                        .findFirst();
    }

    private static boolean isYoungerThan(Duration age, long moment) {
        return System.nanoTime() - moment < age.toNanos();
    }

    private static boolean isAfter(@Nullable Long event, long moment) {
        return event != null && event - moment > 0;
    }

    private void dropAll(@Nullable Set<PageKey> keys) {
        if (keys != null) {
            keys.forEach(this::drop);
        }
    }

    private void drop(PageKey key) {
        var page = pages.asMap().remove(key);
        if (page != null) {
            forget(key, page);
        }
    }

    private void forget(@Nullable PageKey key, @Nullable KeptPage page) {
        if (key != null && page != null) {
            forget(key, page.rows(), Set.of());
        }
    }

    private void forget(PageKey key, Set<Row> shown, Set<Row> still) {
        for (var row : shown) {
            if (!still.contains(row)) {
                pagesOf.computeIfPresent(row, (_, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                });
            }
        }
    }
}
