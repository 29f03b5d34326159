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

    /// Runs event listeners. Far fewer threads than the pool has connections: each takes a few, and commands must
    /// always find one. The queue has no bound, for what is in it is in the outbox, too.
    @Bean(name = {"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadFactory(Thread.ofVirtual().name("listener-", 1).factory());
        executor.setCorePoolSize(8);
        executor.setMaxPoolSize(8);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }
}
