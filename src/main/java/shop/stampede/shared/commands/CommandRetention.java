package shop.stampede.shared.commands;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets the ids of old commands. Until then a repeated command has its first answer; afterwards it is new.
/// Safe on several instances: deleting what is gone does nothing.
@Component
class CommandRetention {

    private static final Logger log = LoggerFactory.getLogger(CommandRetention.class);

    private final CommandLog commandLog;
    private final Duration retention;
    private final Clock clock;

    CommandRetention(
            CommandLog commandLog, @Value("${stampede.commands.retention:30d}") Duration retention, Clock clock) {
        this.commandLog = commandLog;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetOldCommands() {
        int forgotten = commandLog.forgetBefore(clock.instant().minus(retention));
        if (forgotten > 0) {
            log.info("Forgot {} commands older than {} days", forgotten, retention.toDays());
        }
    }
}
