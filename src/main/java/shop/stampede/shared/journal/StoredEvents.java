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

    /// The stored names of all events of a kind.
    public Set<String> namesOf(Class<? extends DomainEvent> kind) {
        return types.of(kind);
    }

    /// The event in its newest shape; one whose class is gone, as it is.
    public ObjectNode lift(EventType stored, String event) {
        return upcasters.lift(stored, (ObjectNode) json.readTree(event));
    }
}
