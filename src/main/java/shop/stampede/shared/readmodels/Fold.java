package shop.stampede.shared.readmodels;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Moves what has gathered in the overlays into the bases, once it is more than a fifth of a base.
///
/// `readmodels.fold` remembers the snapshot before it refreshes and removes only overlay rows that this snapshot
/// already saw; a row that changed meanwhile stays. Two instances never fold the same read model at once.
@Component
class Fold {

    private static final Logger log = LoggerFactory.getLogger(Fold.class);

    private final JdbcTemplate jdbc;

    Fold(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void foldWhatHasGrown() {
        for (var model : jdbc.queryForList("SELECT model FROM readmodels.ripe_for_fold()", String.class)) {
            var moved = jdbc.queryForObject("SELECT readmodels.fold(?)", Long.class, model);
            log.info("{}: folded {} rows into the base", model, moved);
        }
    }
}
