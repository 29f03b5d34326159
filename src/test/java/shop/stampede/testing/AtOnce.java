package shop.stampede.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Does the same thing many times at the same moment.
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int count, Callable<T> call) throws InterruptedException, ExecutionException {
        return all(IntStream.range(0, count).mapToObj(_ -> call).toList());
    }

    /// Starts all calls together and waits for all of them.
    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(calls.size());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = calls.stream()
                    .map(call -> executor.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
