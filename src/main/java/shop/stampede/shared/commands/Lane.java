package shop.stampede.shared.commands;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;
import shop.stampede.shared.commands.CommandLog.Entry;

/// Carries out commands of one kind together: whatever has come while one transaction was on its way is in
/// the next, [#AT_ONCE] at most. A command that comes alone is not held up.
///
/// Locks: one thread and one connection, so no two commands of a lane ever wait for each other's rows; lanes,
/// also those of several instances, take turns at each row, in the order that the handler keeps. A transaction that
/// fails is rolled back as a whole, and each of its commands is then tried alone
/// by whoever sent it. After a crash those that were committed are answered from the store, and the others
/// were never carried out.
final class Lane<C extends Command<R>, R extends CommandResult> {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final int AT_ONCE = 128;
    private static final int WAITING = 800;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final BatchCommandHandler<C, R> handler;
    private final Execution execution;
    private final BlockingQueue<Task<C, R>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final DistributionSummary sizes;
    private final Thread worker;
    private volatile boolean stopped;

    /// A command that waits for its answer; an answer of nothing asks its sender to try it alone.
    private record Task<C, R extends CommandResult>(
            Entry entry, C command, CompletableFuture<Optional<Receipt<R>>> answer, AtomicBoolean taken) {}

    Lane(String kind, int number, BatchCommandHandler<C, R> handler, Execution execution, MeterRegistry meters) {
        this.handler = handler;
        this.execution = execution;
        this.sizes = DistributionSummary.builder("stampede.lane.batch")
                .description("Commands carried out in one transaction")
                .tags(tags(kind, number))
                .register(meters);
        meters.gauge("stampede.lane.waiting", tags(kind, number), waiting, BlockingQueue::size);
        this.worker = Thread.ofPlatform()
                .name("lane-%s-%d".formatted(kind, number))
                .daemon()
                .start(this::run);
    }

    private static List<Tag> tags(String kind, int number) {
        return List.of(Tag.of("command", kind), Tag.of("lane", "" + number));
    }

    /// @return nothing, if the command must be tried alone: another one in its transaction failed, or its
    ///     id was used for something else
    /// @throws ShopBusy if the lane is full, or did not come to the command for [#PATIENCE]
    Optional<Receipt<R>> send(Entry entry, C command) {
        var task = new Task<C, R>(entry, command, new CompletableFuture<>(), new AtomicBoolean());
        if (stopped || !waiting.offer(task)) {
            throw new ShopBusy();
        }
        try {
            return answerTo(task);
        } catch (ExecutionException failed) {
            throw new ShopBusy(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopBusy(e);
        }
    }

    private Optional<Receipt<R>> answerTo(Task<C, R> task) throws ExecutionException, InterruptedException {
        try {
            return task.answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            if (task.taken.compareAndSet(false, true)) {
                throw new ShopBusy();
            }
            return task.answer.get();
        }
    }

    void stop() {
        stopped = true;
        worker.interrupt();
    }

    private void run() {
        try {
            while (!stopped) {
                var batch = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(batch, AT_ONCE - 1);
                carryOut(batch);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(task -> task.answer.completeExceptionally(new IllegalStateException("The shop is closing")));
    }

    private void carryOut(List<Task<C, R>> batch) {
        Map<CommandId, List<Task<C, R>>> tasks = batch.stream()
                .filter(task -> task.taken.compareAndSet(false, true))
                .collect(Collectors.groupingBy(task -> task.entry.id(), LinkedHashMap::new, Collectors.toList()));
        if (tasks.isEmpty()) {
            return;
        }
        sizes.record(tasks.size());
        Map<Entry, C> commands = new LinkedHashMap<>();
        tasks.values().forEach(sent -> commands.put(sent.getFirst().entry, sent.getFirst().command));
        try {
            execution
                    .together(handler, commands)
                    .forEach(receipt -> answer(tasks.getOrDefault(receipt.commandId(), List.of()), receipt));
        } catch (TransactionException unreachable) {
            all(tasks).forEach(task -> task.answer.completeExceptionally(unreachable));
        } catch (RuntimeException failed) {
            log.debug("{} commands failed together, each is tried alone", tasks.size(), failed);
        } finally {
            all(tasks).forEach(task -> task.answer.complete(Optional.empty()));
        }
    }

    /// The same that was sent more than once while it waited is carried out once.
    private void answer(List<Task<C, R>> sent, Receipt<R> receipt) {
        var first = sent.getFirst();
        for (var task : sent) {
            if (task.entry.isTheSameAs(first.entry)) {
                task.answer.complete(Optional.of(task == first ? receipt : receipt.again()));
            }
        }
    }

    private Stream<Task<C, R>> all(Map<CommandId, List<Task<C, R>>> tasks) {
        return tasks.values().stream().flatMap(List::stream);
    }
}
