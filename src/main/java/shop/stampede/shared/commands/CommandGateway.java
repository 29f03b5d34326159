package shop.stampede.shared.commands;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandLog.Answer;
import shop.stampede.shared.commands.CommandLog.Entry;
import shop.stampede.shared.commands.CommandResult.Refusal;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.Journal;
import shop.stampede.shared.journal.Journal.Cause;
import shop.stampede.shared.journal.Journal.Caused;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.readmodels.VersionToken;

/// The one way in for changes: each command is carried out exactly once, however often it is sent.
///
/// In one transaction: claim the id, run the handler, journal the events, store the outcome beside the id. A crash
/// before the commit leaves nothing; after it, the same id is answered from the store. A refusal is rolled back and
/// only then remembered, in a transaction of its own. A lost race (a stale version, a deadlock, a lock waited for
/// too long) is run again from the start, [#ATTEMPTS] times.
@Component
public class CommandGateway {

    private static final Logger log = LoggerFactory.getLogger(CommandGateway.class);
    private static final int ATTEMPTS = 5;
    private static final int ENTRIES_AT_ONCE = 500;

    private final CommandHandlers handlers;
    private final CommandLog commandLog;
    private final CommandJson json;
    private final Journal journal;
    private final ReadModels readModels;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    CommandGateway(
            CommandHandlers handlers,
            CommandLog commandLog,
            CommandJson json,
            Journal journal,
            ReadModels readModels,
            TransactionTemplate transaction,
            MeterRegistry meters,
            Clock clock) {
        this.handlers = handlers;
        this.commandLog = commandLog;
        this.json = json;
        this.journal = journal;
        this.readModels = readModels;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    /// @throws CommandIdReused if the id was used for something else
    /// @throws CommandStillRunning if the same command is being carried out and does not finish soon
    /// @throws ShopBusy if every attempt lost its race
    public <R extends CommandResult> Receipt<R> send(CommandId id, Actor actor, Command<R> command) {
        var context = new CommandContext(id, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var entry = new Entry(context, command.getClass().getSimpleName(), json.fingerprint(command));
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(command, entry);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw new ShopBusy(lost);
                }
                log.debug("{} {} lost a race, attempt {}", entry.type(), id.value(), attempt, lost);
                Backoff.pause(attempt);
            }
        }
    }

    private <R extends CommandResult> Receipt<R> attempt(Command<R> command, Entry entry) {
        long start = System.nanoTime();
        var id = entry.context().commandId();
        var scope = new CommandScope();
        var receipt = transaction.execute(status -> scope.run(() -> {
            var xid = commandLog.claim(entry);
            if (xid.isEmpty()) {
                return null;
            }
            R result = handlers.of(command).handle(command, entry.context());
            if (result instanceof Refusal) {
                status.setRollbackOnly();
                return new Receipt<>(id, result, VersionToken.NONE, false);
            }
            enter(scope.events(), entry.context());
            var version = readModels.tokenFor(xid.get(), scope.events());
            commandLog.complete(id, json.write(result), version, since(start));
            return new Receipt<>(id, result, version, false);
        }));
        var answer = receipt == null ? replay(command, entry) : rememberRefusal(command, entry, receipt, since(start));
        record(entry, answer, since(start));
        return answer;
    }

    private void enter(List<DomainEvent> events, CommandContext context) {
        var cause = new Cause(context.commandId().value(), context.actor().name(), context.at());
        for (int from = 0; from < events.size(); from += ENTRIES_AT_ONCE) {
            var part = events.subList(from, Math.min(events.size(), from + ENTRIES_AT_ONCE));
            var span = journal.append(
                    part.stream().map(event -> new Caused(cause, event)).toList());
            readModels.announce(span, part);
        }
    }

    private <R extends CommandResult> Receipt<R> rememberRefusal(
            Command<R> command, Entry entry, Receipt<R> receipt, Duration took) {
        if (!(receipt.result() instanceof Refusal) || commandLog.refuse(entry, json.write(receipt.result()), took)) {
            return receipt;
        }
        return replay(command, entry);
    }

    private <R extends CommandResult> Receipt<R> replay(Command<R> command, Entry entry) {
        var id = entry.context().commandId();
        Answer first = Optional.ofNullable(commandLog.find(id).orElse(null))
                .orElseThrow(
                        () -> new ConcurrencyFailureException("The first answer to %s is gone".formatted(id.value())));
        if (!first.fingerprint().equals(entry.fingerprint())) {
            throw new CommandIdReused(id);
        }
        return new Receipt<>(
                id,
                json.read(command, first.outcome(), first.result()),
                VersionToken.of(blankIfNull(first.version())),
                true);
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

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String blankIfNull(@Nullable String value) {
        return value == null ? "" : value;
    }
}
