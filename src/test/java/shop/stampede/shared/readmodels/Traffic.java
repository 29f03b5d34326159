package shop.stampede.shared.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/// Writers and readers of [Things] that go on until this is closed. Each writer counts its own things upwards and each
/// reader sees to it that no thing it has seen goes back.
final class Traffic implements AutoCloseable {

    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final int HOT = 30;
    private static final int FIRST = 100;

    private final Things things;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicIntegerArray written = new AtomicIntegerArray(HOT);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> work = new ArrayList<>();

    Traffic(Things things) {
        this.things = things;
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            work.add(executor.submit(() -> write(own)));
        }
        for (int reader = 0; reader < READERS; reader++) {
            work.add(executor.submit(this::read));
        }
    }

    /// Returns when the readers have read as many times more.
    void goOnFor(int more) {
        long until = reads.get() + more;
        while (reads.get() < until && work.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    private void write(int own) {
        for (int n = 1; !stopped.get(); n++) {
            for (int i = own; i < HOT; i += WRITERS) {
                things.change(FIRST + i, n);
                written.set(i, n);
            }
        }
    }

    private void read() {
        while (!stopped.get()) {
            int i = ThreadLocalRandom.current().nextInt(HOT);
            int atLeast = written.get(i);
            int shown = things.shown(FIRST + i).orElseThrow();
            reads.incrementAndGet();
            if (shown < atLeast) {
                throw new AssertionError("Thing %d showed %d after %d was shown".formatted(i, shown, atLeast));
            }
        }
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        stopped.set(true);
        for (var one : work) {
            one.get();
        }
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }
}
