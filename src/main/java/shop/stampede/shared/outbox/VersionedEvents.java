package shop.stampede.shared.outbox;

import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventType;
import shop.stampede.shared.journal.StoredEvents;
import tools.jackson.databind.json.JsonMapper;

/// How events stand in the outbox: as JSON that begins with its version, `{"$version":2,…}`, and as version 1 where it
/// does not. A row that waited through a deployment is lifted to the newest class when it is delivered.
///
/// The row itself stays as it was written, and is found by its text when its delivery failed; so an event that came
/// from a row is written as that row, not as it would be written today.
@Primary
@Component
class VersionedEvents implements EventSerializer {

    private static final Pattern VERSION = Pattern.compile("\\{\"\\$version\":(\\d+),?");

    private final StoredEvents storedEvents;
    private final JsonMapper json;
    private final StoredTexts texts = new StoredTexts();

    VersionedEvents(StoredEvents storedEvents, JsonMapper json) {
        this.storedEvents = storedEvents;
        this.json = json;
    }

    @Override
    public Object serialize(Object event) {
        var stored = texts.of(event);
        if (stored != null) {
            return stored;
        }
        var written = json.writeValueAsString(event);
        return event instanceof DomainEvent
                ? "{\"$version\":%d,%s".formatted(EventType.of(event.getClass()).version(), written.substring(1))
                : written;
    }

    @Override
    public <T> T deserialize(Object serialized, Class<T> type) {
        var text = serialized.toString();
        var event = DomainEvent.class.isAssignableFrom(type)
                ? type.cast(read(text, type.asSubclass(DomainEvent.class)))
                : json.readValue(text, type);
        texts.remember(Objects.requireNonNull(event), text);
        return event;
    }

    private DomainEvent read(String text, Class<? extends DomainEvent> type) {
        var version = VERSION.matcher(text);
        return version.lookingAt()
                ? storedEvents.read(type, Integer.parseInt(version.group(1)), "{" + text.substring(version.end()))
                : storedEvents.read(type, 1, text);
    }
}
