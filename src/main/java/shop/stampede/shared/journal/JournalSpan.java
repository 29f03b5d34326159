package shop.stampede.shared.journal;

/// Where one append stands in the journal. Entries of other transactions may stand in between.
///
/// @param from position of the first entry
/// @param to position of the last one
/// @param entries how many of them were appended
public record JournalSpan(long from, long to, int entries) {}
