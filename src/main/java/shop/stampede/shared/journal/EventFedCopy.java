package shop.stampede.shared.journal;

import java.util.List;
import java.util.Map;

/// A table of one module's own that nothing but events fills, so that it can be written anew from the
/// journal.
///
/// Applying is all that a copy does with an event: it has no other effect, and calls nobody. So a replay,
/// which calls copies and no listener, can have no other effect either.
public interface EventFedCopy<E extends DomainEvent> {

    /// With its schema: `catalog.availability`. It has a primary key.
    String table();

    /// The events it is made of, one class or a sealed interface over several.
    Class<E> takes();

    /// Whether the events' own transaction writes it; otherwise it is written when the events are
    /// delivered, before the read models that show it are refreshed.
    default boolean isWrittenInTransaction() {
        return false;
    }

    /// Writes what the events say into the table, or into another one of the same shape. Events come more
    /// than once and in any order: whatever the order, the rows end up the same.
    void apply(List<E> events, String table);

    /// The column that says what a row is about, for [#shownBy(List)].
    String keyColumn();

    /// The rows of read models that show something of these keys: by the read model's name, the rows' keys.
    Map<String, List<String>> shownBy(List<String> keys);
}
