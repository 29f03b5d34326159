package shop.stampede.shared.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Delivers again what was not delivered: at the start everything that is left of an earlier run, later what failed,
/// with a pause that doubles from 2 seconds to 5 minutes, and what nobody has finished for a minute.
///
/// After [#ATTEMPTS] failures a publication is parked until a person decides. Resubmission claims each row by a
/// conditional update, so several instances may sweep at once; a double delivery is harmless by the listeners'
/// contract.
@Component
class OutboxSweeper {

    static final int ATTEMPTS = 10;

    private static final Duration UNFINISHED = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);

    private static final String DUE = """
            SELECT p.id
            FROM outbox.event_publication p LEFT JOIN outbox.failure f ON f.publication_id = p.id
            WHERE p.completion_date IS NULL AND NOT COALESCE(f.parked, false)
              AND CASE WHEN p.status = 'FAILED'
                       THEN COALESCE(f.failed_at + LEAST(interval '5 minutes', interval '1 second' * 2 ^ f.attempts), p.publication_date) < now()
                       ELSE GREATEST(p.publication_date, COALESCE(p.last_resubmission_date, p.publication_date)) < now() - CAST(:age AS interval) END
            ORDER BY p.publication_date
            LIMIT 500
            """;

    private final JdbcClient jdbc;
    private final IncompleteEventPublications publications;
    private final Clock clock;
    private final Instant started;

    OutboxSweeper(JdbcClient jdbc, IncompleteEventPublications publications, Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.clock = clock;
        this.started = clock.instant();
    }

    @EventListener
    void deliverWhatAnEarlierRunLeft(ApplicationReadyEvent ready) {
        sweep(Duration.between(started, clock.instant()));
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void sweep() {
        sweep(UNFINISHED);
    }

    private void sweep(Duration age) {
        List<UUID> due = jdbc.sql(DUE)
                .param("age", age.toMillis() + " milliseconds")
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
        if (!due.isEmpty()) {
            log.info("Delivering {} events again", due.size());
            publications.resubmitIncompletePublications(publication -> due.contains(publication.getIdentifier()));
        }
    }
}
