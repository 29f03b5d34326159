package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Steps are done by two threads; what one of them meets, both end with.
@SpringBootTest
class TwoAtATimeTests {

    @Autowired
    TwoAtATime twoAtATime;

    @Test
    void eachStepIsDoneOnceAndTwoAtATime() {
        var together = new CyclicBarrier(2);
        var next = new AtomicInteger();
        var done = ConcurrentHashMap.<Integer>newKeySet();

        twoAtATime.untilDone(() -> {
            int nth = next.getAndIncrement();
            if (nth < 2) {
                waitFor(() -> together.await(20, TimeUnit.SECONDS) >= 0);
            }
            return nth < 100 && done.add(nth);
        });

        assertThat(done).hasSize(100);
    }

    @Test
    void endsWithWhatTheHelperMet() {
        assertThatThrownBy(() -> twoAtATime.untilDone(() -> {
                    if (isHelper()) {
                        throw new Progress.Abandoned();
                    }
                    return true;
                }))
                .isInstanceOf(Progress.Abandoned.class);
    }

    @Test
    void nobodyIsAtItAnyMoreOnceItHasFailed() {
        var helping = new CountDownLatch(1);
        var failing = new CountDownLatch(1);
        var ended = new AtomicBoolean();

        assertThatThrownBy(() -> twoAtATime.untilDone(() -> {
                    if (isHelper()) {
                        helping.countDown();
                        waitFor(() -> failing.await(20, TimeUnit.SECONDS));
                        ended.set(true);
                        return true;
                    }
                    waitFor(() -> helping.await(20, TimeUnit.SECONDS));
                    failing.countDown();
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");
        assertThat(ended).isTrue();
    }

    private static boolean isHelper() {
        return Thread.currentThread().getName().equals("readmodel-helper");
    }

    private interface Wait {
        boolean isOver() throws Exception;
    }

    private static void waitFor(Wait wait) {
        try {
            assertThat(wait.isOver()).isTrue();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
