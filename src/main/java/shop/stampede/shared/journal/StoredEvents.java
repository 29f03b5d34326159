package shop.stampede.shared.journal;

import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads events as they were stored, in whatever version, as the newest class. What is stored is never changed.
@Component
public class StoredEvents {

    private final EventTypes types;
    private final Upcasters upcasters;
    private final JsonMapper json;

    StoredEvents(EventTypes types, Upcasters upcasters, JsonMapper json) {
        this.types = types;
        this.upcasters = upcasters;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /// @throws IllegalStateException if no class has this name, or only an older one
    public DomainEvent read(EventType stored, String event) {
        var type = types.named(stored.name())
                .orElseThrow(() -> new IllegalStateException("There is no event class for " + stored.name()));
        return read(type, stored.version(), event);
    }

    /// @throws IllegalStateException if the version is newer than the class
    public <T extends DomainEvent> T read(Class<T> type, int version, String event) {
        var newest = EventType.of(type);
        return version == newest.version()
                ? json.readValue(event, type)
                : json.treeToValue(lift(new EventType(newest.name(), version), event), type);
    }

    /// The version that an event of this name has today; as stored, if its class is gone.
    public EventType newest(EventType stored) {
        return types.named(stored.name()).map(EventType::of).orElse(stored);
    }

    /// The event in its newest shape, laid out to be read.
    public String pretty(JournalEntry entry) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(lift(entry.stored(), entry.payload()));
    }

    /// The event in the shape in which it was stored, laid out to be read.
    public String prettyAsStored(JournalEntry entry) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(entry.payload()));
    }

    /// The stored names of all events of a kind.
    public Set<String> namesOf(Class<? extends DomainEvent> kind) {
        return types.of(kind);
    }

    /// The event in its newest shape; one whose class is gone, as it is.
    public ObjectNode lift(EventType stored, String event) {
        return upcasters.lift(stored, (ObjectNode) json.readTree(event));
    }
}
