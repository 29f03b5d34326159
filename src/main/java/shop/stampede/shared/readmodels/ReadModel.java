package shop.stampede.shared.readmodels;

import java.util.List;
import shop.stampede.shared.journal.DomainEvent;

/// One read model: rows in the shape that a page needs, kept fresh by its module's events.
///
/// Its SQL is declared in a repeatable migration (`SELECT readmodels.declare(…)`), which makes four objects of it: the
/// definition, the materialized base, the overlay of rows that changed since, and the view that queries read. The
/// class that implements this interface says which rows an event changes; nothing else is to be written.
public interface ReadModel {

    /// Schema and name as declared: `catalog.product_card`.
    String name();

    /// The keys of the rows that may look different after this event. Naming too many costs time, naming too few
    /// leaves a stale row. A [debounced][RefreshKind#DEBOUNCED] one answers [Keys#all()].
    Keys keysOf(DomainEvent event);

    /// Which rows of a read model are meant.
    sealed interface Keys {

        static Keys none() {
            return new Listed(List.of());
        }

        static Keys all() {
            return new All();
        }

        static Keys of(Object... keys) {
            return new Listed(List.of(keys).stream().map(Object::toString).toList());
        }

        static Keys of(List<?> keys) {
            return new Listed(keys.stream().map(Object::toString).toList());
        }

        /// The keys that a statement over the module's own tables returns in its only column.
        static Keys selectedBy(String sql, Object... parameters) {
            return new Selected(sql, List.of(parameters));
        }
    }

    record Listed(List<String> keys) implements Keys {}

    record Selected(String sql, List<Object> parameters) implements Keys {}

    record All() implements Keys {}
}
