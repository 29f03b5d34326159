package shop.stampede.admin.audit;

import org.jspecify.annotations.Nullable;

/// One value that an event has changed, or has said.
///
/// @param field as the event calls it
/// @param of the SKU whose value it is, where the event is about several; empty otherwise
/// @param from null where nothing was said of it before, and where it is no state but belongs to this event alone
record Change(String field, String of, @Nullable String from, String to) {

    public Value before() {
        return new Value(field, from == null ? "" : from);
    }

    public Value after() {
        return new Value(field, to);
    }
}
