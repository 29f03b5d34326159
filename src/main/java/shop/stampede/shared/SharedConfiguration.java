package shop.stampede.shared;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The few beans that belong to nobody in particular.
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    private static final int LISTENERS = 24;
    private static final int WAITING = 10_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    /// Aggregates speak through their domain events alone; the entity callbacks' events that nobody hears would cost
    /// each save a walk through all listeners.
    @Autowired
    void publishNoLifecycleEvents(JdbcAggregateTemplate template) {
        template.setEntityLifecycleEventsEnabled(false);
    }

    /// Runs event listeners. Each holds its thread until what it does is done, mostly waiting for a projector
    /// without a connection; there are fewer threads than connections, so that commands and queries always find
    /// one. What is in the queue is in the outbox, too: what it has no room for is left there and delivered a
    /// minute later; when the shop stops, the queue is dropped and delivered at the next start.
    @Bean(name = {"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadFactory(
                Thread.ofPlatform().daemon().name("listener-", 1).factory());
        executor.setCorePoolSize(LISTENERS);
        executor.setMaxPoolSize(LISTENERS);
        executor.setQueueCapacity(WAITING);
        executor.setRejectedExecutionHandler((_, _) -> {});
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }
}
