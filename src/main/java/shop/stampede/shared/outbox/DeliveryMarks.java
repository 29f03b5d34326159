package shop.stampede.shared.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what becomes of deliveries, many in one statement: the registry would begin a transaction for each
/// delivery when it begins and another one when it ends.
///
/// A delivery that has ended is deleted a moment later, in a commit that does not wait for the disk: if a crash
/// comes before, the event is delivered once more, which listeners are made for. One that goes on for more than a
/// second is marked as under way, and again as long as it goes on, up to [#LONGEST]: so [OutboxSweeper] does not
/// deliver it a second time beside the first, on any instance, and does a minute after this one has died.
@Component
class DeliveryMarks implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryMarks.class);
    private static final int AT_ONCE = 1_000;
    private static final UUID STOP = new UUID(0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Longer than a million rows take. What goes on for longer has been given up by whoever had it.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String DELETE = "DELETE FROM outbox.event_publication WHERE id = ANY (?)";

    private static final String UNDER_WAY = """
            UPDATE outbox.event_publication SET status = 'PROCESSING', last_resubmission_date = now()
            WHERE id = ANY (?) AND (status IN ('PUBLISHED', 'RESUBMITTED') OR last_resubmission_date < now() - interval '20 seconds')
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<UUID, Instant> begun = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<UUID> completed = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;

    DeliveryMarks(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void begun(UUID publication) {
        begun.put(publication, Instant.now());
    }

    void completed(UUID publication) {
        begun.remove(publication);
        completed.add(publication);
    }

    void failed(UUID publication) {
        begun.remove(publication);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void markWhatIsUnderWay() {
        var now = Instant.now();
        begun.values().removeIf(since -> since.isBefore(now.minus(LONGEST)));
        var slow = begun.entrySet().stream()
                .filter(delivery -> delivery.getValue().isBefore(now.minusSeconds(1)))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        if (slow.length > 0) {
            write(UNDER_WAY, slow);
        }
    }

    private void deleteCompleted() {
        try {
            while (true) {
                var group = new ArrayList<>(List.of(completed.take()));
                completed.drainTo(group, AT_ONCE);
                boolean last = group.removeIf(STOP::equals);
                write(DELETE, group.toArray(UUID[]::new));
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String sql, UUID[] publications) {
        try {
            transaction.executeWithoutResult(_ -> {
                jdbc.queryForList("SELECT set_config('synchronous_commit', 'off', true)");
                jdbc.update(sql, (Object) publications);
            });
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("{} deliveries were not marked and come again: {}", publications.length, unavailable.toString());
        }
    }

    @Override
    public void start() {
        worker = Thread.ofPlatform().daemon().name("delivered").start(this::deleteCompleted);
    }

    @Override
    public void stop() {
        completed.add(STOP);
        try {
            var last = worker;
            if (last != null) {
                last.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /// Stops after the listeners and the projectors, before the connection pool.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2 - 1;
    }
}
