package shop.stampede.shared.commands;

import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;

/// Publishes events under the command that caused them, where several commands are carried out together.
/// Where there is only one, saving its aggregate does it.
@Component
public class CausedEvents {

    private final ApplicationEventPublisher publisher;

    CausedEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    public void publish(CommandContext cause, Collection<? extends DomainEvent> events) {
        causedBy(cause, () -> events.forEach(publisher::publishEvent));
    }

    /// @param saving publishes events in passing
    public void causedBy(CommandContext cause, Runnable saving) {
        CommandScope.causedBy(cause, saving);
    }
}
