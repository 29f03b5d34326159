package shop.stampede.shared.readmodels;

/// When an event was committed, by this instance's [System#nanoTime].
///
/// @param known false for what did not come from a commit just now: a second delivery, a repair
record Committed(long nanos, boolean known) {

    static Committed unknown() {
        return new Committed(System.nanoTime(), false);
    }
}
