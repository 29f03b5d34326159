package shop.stampede.admin.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What each event of one thing has changed, seen one after another in the order of its versions.
///
/// An event that carries the old value says it itself (`oldPrice` beside `price`, `onHandChange` beside `onHand`);
/// otherwise the old value is what an earlier event of the same thing said under the same name.
final class Changes {

    private final Map<Facts.Name, String> known = new HashMap<>();

    /// The state that is another now, and what is said of it for the first time.
    List<Change> by(Facts facts, ObjectNode event) {
        var changes = new ArrayList<Change>();
        facts.states().forEach((name, to) -> {
            var own = ownOld(event, name.field());
            var from = own == null ? known.get(name) : own;
            if (from == null || !same(from, to)) {
                changes.add(new Change(name.field(), name.of(), from, to));
            }
            known.put(name, to);
        });
        return changes;
    }

    /// What the things said so far have in common: the latest word on a field.
    String latest(String field) {
        return known.getOrDefault(new Facts.Name(field, ""), "");
    }

    private static @Nullable String ownOld(ObjectNode event, String field) {
        var old = event.get("old" + Character.toUpperCase(field.charAt(0)) + field.substring(1));
        if (old != null) {
            return Facts.text(old);
        }
        var change = event.get(field + "Change");
        return change != null && change.isNumber() && event.path(field).isNumber()
                ? Long.toString(event.path(field).asLong() - change.asLong())
                : null;
    }

    /// 19.90 is 19.9.
    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumbers) {
            return false;
        }
    }
}
