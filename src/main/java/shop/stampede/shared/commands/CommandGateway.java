package shop.stampede.shared.commands;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandLog.Entry;

/// The one way in for changes: each command is carried out exactly once, however often it is sent.
///
/// In one transaction: claim the id, run the handler, journal the events, store the outcome beside the id.
/// A crash before the commit leaves nothing; after it, the same id is answered from the store. A lost race
/// (a stale version, a deadlock, a lock waited for too long) is run again from the start, [#ATTEMPTS]
/// times. Commands whose handler can carry out several at once share a transaction ([Lane]); the others are
/// let in a few at a time ([Admission]).
@Component
public class CommandGateway {

    private static final Logger log = LoggerFactory.getLogger(CommandGateway.class);
    private static final int ATTEMPTS = 5;

    private final Execution execution;
    private final Lanes lanes;
    private final Admission admission;
    private final MeterRegistry meters;
    private final Clock clock;

    CommandGateway(Execution execution, Lanes lanes, Admission admission, MeterRegistry meters, Clock clock) {
        this.execution = execution;
        this.lanes = lanes;
        this.admission = admission;
        this.meters = meters;
        this.clock = clock;
    }

    /// @throws CommandIdReused if the id was used for something else
    /// @throws CommandStillRunning if the same command is being carried out and does not finish soon
    /// @throws ShopBusy if every attempt lost its race, or too many commands wait already
    public <R extends CommandResult> Receipt<R> send(CommandId id, Actor actor, Command<R> command) {
        long start = System.nanoTime();
        var context = new CommandContext(id, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var entry = execution.entry(context, command);
        var answer = lanes.send(entry, command).orElseGet(() -> admission.admit(() -> attempts(command, entry)));
        record(entry, answer, Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    private <R extends CommandResult> Receipt<R> attempts(Command<R> command, Entry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                return execution.alone(command, entry);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw new ShopBusy(lost);
                }
                log.debug(
                        "{} {} lost a race, attempt {}",
                        entry.type(),
                        entry.context().commandId().value(),
                        attempt,
                        lost);
                Backoff.pause(attempt);
            }
        }
    }

    private void record(Entry entry, Receipt<?> receipt, Duration took) {
        var outcome = receipt.result().getClass().getSimpleName();
        meters.timer(
                        "stampede.commands",
                        "command",
                        entry.type(),
                        "outcome",
                        outcome,
                        "replayed",
                        "" + receipt.replayed())
                .record(took);
        log.debug(
                "{} {}: {}{} in {} ms",
                entry.type(),
                entry.context().commandId().value(),
                outcome,
                receipt.replayed() ? " (as before)" : "",
                took.toMillis());
    }
}
