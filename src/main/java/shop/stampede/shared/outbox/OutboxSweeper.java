package shop.stampede.shared.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Delivers again what was not delivered: whatever an earlier run has left, what failed, after a pause that doubles
/// from 2 seconds to 5 minutes, and what nobody has finished for a minute.
///
/// After [#ATTEMPTS] failures a publication is parked until a person decides. Resubmission claims each row by a
/// conditional update, so several instances may sweep at once; a double delivery is harmless by the listeners'
/// contract.
@Component
class OutboxSweeper {

    static final int ATTEMPTS = 10;

    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);

    private static final String DUE = """
            SELECT p.id
            FROM outbox.event_publication p LEFT JOIN outbox.failure f ON f.publication_id = p.id
            WHERE p.completion_date IS NULL AND NOT COALESCE(f.parked, false)
              AND CASE WHEN p.status = 'FAILED'
                       THEN COALESCE(f.failed_at + LEAST(interval '5 minutes', interval '1 second' * 2 ^ f.attempts), p.publication_date) < now()
                       ELSE GREATEST(p.publication_date, COALESCE(p.last_resubmission_date, p.publication_date)) < GREATEST(CAST(:started AS timestamptz), now() - interval '1 minute') END
            ORDER BY p.publication_date
            LIMIT 5000
            """;

    /// Only what is not claimed can be claimed: a claim whose holder has died is taken back.
    private static final String TAKE_BACK = """
            UPDATE outbox.event_publication SET status = 'PUBLISHED'
            WHERE completion_date IS NULL AND status = 'RESUBMITTED'
              AND last_resubmission_date < GREATEST(CAST(:started AS timestamptz), now() - interval '1 minute')
            """;

    private final JdbcClient jdbc;
    private final IncompleteEventPublications publications;
    private final Instant started;

    OutboxSweeper(JdbcClient jdbc, IncompleteEventPublications publications, Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.started = clock.instant();
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    void sweep() {
        jdbc.sql(TAKE_BACK).param("started", Timestamp.from(started)).update();
        var due = new HashSet<>(jdbc.sql(DUE)
                .param("started", Timestamp.from(started))
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list());
        if (!due.isEmpty()) {
            log.info("Delivering {} events again", due.size());
            publications.resubmitIncompletePublications(publication -> due.contains(publication.getIdentifier()));
        }
    }
}
