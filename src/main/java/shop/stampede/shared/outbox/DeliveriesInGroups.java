package shop.stampede.shared.outbox;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.TargetEventPublication;

/// Has [DeliveryMarks] write what the registry's repository is told of the beginning and the end of each delivery.
@Configuration(proxyBeanMethods = false)
class DeliveriesInGroups {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor markDeliveriesInGroups(ObjectProvider<DeliveryMarks> marks) {
        MethodInterceptor interceptor = invocation -> {
            var publication = idOf(Objects.requireNonNull(invocation.getArguments()[0]));
            return switch (invocation.getMethod().getName()) {
                case "markProcessing" -> {
                    marks.getObject().begun(publication);
                    yield null;
                }
                case "markCompleted" -> {
                    marks.getObject().completed(publication);
                    yield null;
                }
                default -> {
                    marks.getObject().failed(publication);
                    yield invocation.proceed();
                }
            };
        };
        var advisor = new DefaultPointcutAdvisor(new OfTheRepository(), interceptor);
        advisor.setOrder(0);
        return advisor;
    }

    private static UUID idOf(Object publication) {
        return publication instanceof TargetEventPublication target ? target.getIdentifier() : (UUID) publication;
    }

    /// A publication that the registry does not know the id of is completed by its event's text, as ever.
    private static final class OfTheRepository extends NameMatchMethodPointcut {

        OfTheRepository() {
            setMappedNames("markProcessing", "markCompleted", "markFailed");
            setClassFilter(EventPublicationRepository.class::isAssignableFrom);
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return super.matches(method, type) && method.getParameterCount() < 3;
        }
    }
}
