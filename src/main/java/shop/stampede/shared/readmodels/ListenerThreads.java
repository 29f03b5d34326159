package shop.stampede.shared.readmodels;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// The threads on which [ReadModelListener] does what it cannot do at once: asks the database for keys, writes copies,
/// reads the journal, and waits for room in [Undelivered].
@Configuration(proxyBeanMethods = false)
class ListenerThreads {

    static final String NAME = "readModelListeners";

    private static final int THREADS = 8;
    private static final int WAITING = 50_000;

    /// What finds no room in the queue stays in the outbox and is delivered a minute later.
    @Bean(NAME)
    ThreadPoolTaskExecutor readModelListeners() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadFactory(Thread.ofPlatform().daemon().name("late-", 1).factory());
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setQueueCapacity(WAITING);
        executor.setRejectedExecutionHandler((_, _) -> {});
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }
}
