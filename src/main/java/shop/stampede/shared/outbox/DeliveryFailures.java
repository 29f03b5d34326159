package shop.stampede.shared.outbox;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.aopalliance.intercept.MethodInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.event.TransactionalEventListener;

/// Notes why a listener failed, beside the publication that it failed on, and parks what failed too often.
///
/// The registry knows that a delivery failed but not why; a person who is to decide about it needs both.
@Configuration(proxyBeanMethods = false)
class DeliveryFailures {

    private static final Logger log = LoggerFactory.getLogger(DeliveryFailures.class);

    private static final String NOTE = """
            INSERT INTO outbox.failure AS f (publication_id, cause, failed_at, attempts, parked)
            SELECT id, :cause, now(), 1, false FROM outbox.event_publication
            WHERE listener_id = :listener AND serialized_event = :event AND event_type = :type AND completion_date IS NULL
            ON CONFLICT (publication_id) DO UPDATE
            SET cause = excluded.cause, failed_at = now(), attempts = f.attempts + 1, parked = f.attempts + 1 >= :limit
            """;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor noteDeliveryFailures(
            ObjectProvider<JdbcClient> jdbc, ObjectProvider<EventSerializer> serializer) {
        MethodInterceptor interceptor = invocation -> {
            var event = Objects.requireNonNull(invocation.getArguments()[0]);
            var listener = listenerId(invocation.getMethod());
            try {
                var result = invocation.proceed();
                return result instanceof CompletableFuture<?> future
                        ? future.whenComplete((_, failure) -> {
                            if (failure != null) {
                                note(jdbc.getObject(), serializer.getObject(), listener, event, failure);
                            }
                        })
                        : result;
            } catch (Exception failure) {
                note(jdbc.getObject(), serializer.getObject(), listener, event, failure);
                throw failure;
            }
        };
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(TransactionalEventListener.class), interceptor);
    }

    private static void note(
            JdbcClient jdbc, EventSerializer serializer, String listener, Object event, Throwable failure) {
        var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            log.debug("{} was stopped on {}", listener, event.getClass().getSimpleName());
            return;
        }
        log.warn("{} failed on {}", listener, event.getClass().getSimpleName(), cause);
        try {
            jdbc.sql(NOTE)
                    .param("listener", listener)
                    .param("event", serializer.serialize(event))
                    .param("type", event.getClass().getName())
                    .param("cause", cause.toString())
                    .param("limit", OutboxSweeper.ATTEMPTS)
                    .update();
        } catch (DataAccessException unavailable) {
            log.warn("The failure could not be noted: {}", unavailable.toString());
        }
    }

    /// Every listener of ours has an id of its own: it is stored with each publication and outlives a renamed class.
    private static String listenerId(Method method) {
        var annotation =
                Objects.requireNonNull(AnnotationUtils.findAnnotation(method, TransactionalEventListener.class));
        return annotation.id();
    }
}
