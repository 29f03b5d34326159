package shop.stampede.admin.audit;

/// One value that an event has changed.
///
/// @param field as the event calls it
/// @param of the SKU whose value it is, where the event is about several; empty otherwise
/// @param from empty where there was none
record Change(String field, String of, String from, String to) {}
