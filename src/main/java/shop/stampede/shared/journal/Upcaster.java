package shop.stampede.shared.journal;

import tools.jackson.databind.node.ObjectNode;

/// Lifts one event type's stored JSON from one version to the next.
///
/// A bean of the module that owns the event, one for each step: from version 1 to 2, from 2 to 3. It works on JSON
/// alone, for the classes of old versions are gone; and it decides nothing that was not in the event already, because
/// what it makes up would differ from what listeners heard then. Once shipped, it is never changed: the golden file of
/// its version is lifted by it in a test.
public interface Upcaster {

    /// The stored name: `orders.OrderPlaced`.
    String type();

    /// The version that it reads; it writes the next.
    int from();

    /// @param event may be changed and returned
    ObjectNode lift(ObjectNode event);
}
