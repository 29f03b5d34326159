package shop.stampede.shared.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.shared.commands.CommandLog.Answer;
import shop.stampede.shared.commands.CommandLog.Claimed;
import shop.stampede.shared.commands.CommandLog.Completed;
import shop.stampede.shared.commands.CommandLog.Entry;
import shop.stampede.shared.commands.CommandResult.Refusal;
import shop.stampede.shared.commands.CommandScope.Caused;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.Journal;
import shop.stampede.shared.journal.Journal.Cause;
import shop.stampede.shared.readmodels.ReadModels;
import shop.stampede.shared.readmodels.VersionToken;

/// One transaction: claim the ids, run the handler, enter the events, store the outcomes beside the ids.
@Component
class Execution {

    private static final int ENTRIES_AT_ONCE = 500;

    private final CommandHandlers handlers;
    private final CommandLog commandLog;
    private final CommandJson json;
    private final Journal journal;
    private final ReadModels readModels;
    private final TransactionTemplate transaction;

    Execution(
            CommandHandlers handlers,
            CommandLog commandLog,
            CommandJson json,
            Journal journal,
            ReadModels readModels,
            TransactionTemplate transaction) {
        this.handlers = handlers;
        this.commandLog = commandLog;
        this.json = json;
        this.journal = journal;
        this.readModels = readModels;
        this.transaction = transaction;
    }

    Entry entry(CommandContext context, Command<?> command) {
        return new Entry(context, command.getClass().getSimpleName(), json.fingerprint(command));
    }

    /// Carries out one command. A refusal is rolled back and only then remembered, in a transaction of its
    /// own.
    <R extends CommandResult> Receipt<R> alone(Command<R> command, Entry entry) {
        long start = System.nanoTime();
        var context = entry.context();
        var scope = new CommandScope(context);
        var receipt = transaction.execute(status -> scope.run(() -> {
            var claimed = commandLog.claim(List.of(entry));
            if (claimed.isEmpty()) {
                return null;
            }
            R result = handlers.of(command).handle(command, context);
            if (result instanceof Refusal) {
                status.setRollbackOnly();
                return new Receipt<>(context.commandId(), result, VersionToken.NONE, false);
            }
            return conclude(claimed.get().xid(), scope, List.of(context), List.of(result), start)
                    .getFirst();
        }));
        return receipt == null ? replay(command, entry) : rememberRefusal(command, entry, receipt, since(start));
    }

    /// Carries out several commands with different ids. Those that were carried out before are answered as
    /// then.
    ///
    /// @return the answers; there is none to an id that was used for something else
    <C extends Command<R>, R extends CommandResult> List<Receipt<R>> together(
            BatchCommandHandler<C, R> handler, Map<Entry, C> commands) {
        long start = System.nanoTime();
        var scope = new CommandScope(null);
        var receipts = new ArrayList<Receipt<R>>();
        transaction.executeWithoutResult(_ -> scope.run(() -> {
            var claimed = commandLog.claim(List.copyOf(commands.keySet()));
            var claims = claimed.map(Claimed::ids).orElse(Set.of());
            receipts.addAll(replays(filter(commands, entry -> !claims.contains(entry.id()))));
            claimed.ifPresent(those -> {
                var asked = filter(commands, entry -> claims.contains(entry.id())).entrySet().stream()
                        .map(command ->
                                new Asked<>(command.getValue(), command.getKey().context()))
                        .toList();
                var contexts = asked.stream().map(Asked::context).toList();
                receipts.addAll(conclude(those.xid(), scope, contexts, handler.handleAll(asked), start));
            });
            return true;
        }));
        return receipts;
    }

    private <R extends CommandResult> List<Receipt<R>> conclude(
            String xid, CommandScope scope, List<CommandContext> contexts, List<R> results, long start) {
        enter(scope.events());
        var events = scope.byCommand();
        var receipts = new ArrayList<Receipt<R>>();
        var completed = new ArrayList<Completed>();
        for (int i = 0; i < results.size(); i++) {
            var context = contexts.get(i);
            R result = results.get(i);
            var version = readModels.tokenFor(xid, events.getOrDefault(context.commandId(), List.of()));
            receipts.add(new Receipt<>(context.commandId(), result, version, false));
            completed.add(new Completed(
                    context.commandId(), json.write(result), version, result instanceof Refusal, since(start)));
        }
        commandLog.complete(completed);
        return receipts;
    }

    private void enter(List<Caused> events) {
        for (int from = 0; from < events.size(); from += ENTRIES_AT_ONCE) {
            var part = events.subList(from, Math.min(events.size(), from + ENTRIES_AT_ONCE));
            List<DomainEvent> facts = part.stream().map(Caused::event).toList();
            readModels.copy(facts);
            readModels.announce(
                    journal.append(part.stream().map(Execution::caused).toList()), facts);
        }
    }

    private static Journal.Caused caused(Caused event) {
        var context = event.cause();
        return new Journal.Caused(
                new Cause(context.commandId().value(), context.actor().name(), context.at()), event.event());
    }

    private <R extends CommandResult> Receipt<R> rememberRefusal(
            Command<R> command, Entry entry, Receipt<R> receipt, Duration took) {
        if (!(receipt.result() instanceof Refusal) || commandLog.refuse(entry, json.write(receipt.result()), took)) {
            return receipt;
        }
        return replay(command, entry);
    }

    /// The answer to a command that has been carried out before.
    ///
    /// @throws CommandIdReused if its id was used for something else
    private <R extends CommandResult> Receipt<R> replay(Command<R> command, Entry entry) {
        var first = commandLog.find(Set.of(entry.id())).get(entry.id());
        if (first == null) {
            throw new ConcurrencyFailureException(
                    "The first answer to %s is gone".formatted(entry.id().value()));
        }
        if (!first.isTo(entry)) {
            throw new CommandIdReused(entry.id());
        }
        return receipt(command, entry, first);
    }

    private <C extends Command<R>, R extends CommandResult> List<Receipt<R>> replays(Map<Entry, C> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        var answers = commandLog.find(commands.keySet().stream().map(Entry::id).collect(Collectors.toSet()));
        return commands.entrySet().stream()
                .flatMap(command -> Stream.ofNullable(
                                answers.get(command.getKey().id()))
                        .filter(first -> first.isTo(command.getKey()))
                        .map(first -> receipt(command.getValue(), command.getKey(), first)))
                .toList();
    }

    private <R extends CommandResult> Receipt<R> receipt(Command<R> command, Entry entry, Answer first) {
        return new Receipt<>(
                entry.id(), json.read(command, first.outcome(), first.result()), first.versionToken(), true);
    }

    private static <C> Map<Entry, C> filter(Map<Entry, C> commands, Predicate<Entry> wanted) {
        Map<Entry, C> found = new LinkedHashMap<>(commands);
        found.keySet().removeIf(wanted.negate());
        return found;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
