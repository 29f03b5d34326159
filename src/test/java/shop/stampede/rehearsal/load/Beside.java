package shop.stampede.rehearsal.load;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Does something at the same time, on a thread of its own: the common pool has one thread where there are two
/// processors, and what waits for it would come late.
public final class Beside {

    private static final Executor THREADS =
            work -> Thread.ofPlatform().daemon().name("beside").start(work);

    private Beside() {}

    public static <T> CompletableFuture<T> start(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                THREADS);
    }
}
