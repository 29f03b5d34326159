package shop.stampede.shared.readmodels;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Does the steps of a long work by two threads, each on a connection of its own, and by one while a sale is on.
@Component
class TwoAtATime {

    private final Upkeep upkeep;
    private final Executor helpers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("readmodel-helper").factory());

    TwoAtATime(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    /// Returns, or fails, when nobody is at it any more.
    ///
    /// @param step does one step of those that are left; answers whether there was one
    void untilDone(BooleanSupplier step) {
        var enough = new AtomicBoolean();
        var helper = CompletableFuture.runAsync(() -> repeat(() -> !enough.get() && !upkeep.isBusy(), step), helpers);
        try {
            repeat(() -> !helper.isCompletedExceptionally(), step);
        } finally {
            enough.set(true);
            helper.exceptionally(_ -> null).join();
        }
        if (helper.isCompletedExceptionally()) {
            var met = helper.exceptionNow();
            throw met instanceof RuntimeException failed ? failed : new IllegalStateException(met);
        }
    }

    private static void repeat(BooleanSupplier wanted, BooleanSupplier step) {
        boolean more = true;
        while (more && wanted.getAsBoolean()) {
            more = step.getAsBoolean();
        }
    }
}
