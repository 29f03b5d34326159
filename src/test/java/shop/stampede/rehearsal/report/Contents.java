package shop.stampede.rehearsal.report;

import java.util.List;
import java.util.Map;
import shop.stampede.rehearsal.figures.Verdict;

/// All that a report says, in the order and the words in which it is read.
///
/// @param head on what and how it was rehearsed
/// @param right whether every check of every run holds
/// @param columns of the summary
record Contents(
        Map<String, String> head,
        boolean right,
        List<String> columns,
        List<Row> summary,
        List<Goal> goals,
        List<Section> sections) {

    /// @param right whether the checks of this profile hold; of no meaning elsewhere
    record Row(String name, List<String> cells, boolean right) {}

    record Goal(String what, String found, boolean reached) {}

    /// One profile.
    ///
    /// @param runs their numbers
    /// @param figures median and spread, and then each run
    /// @param lags p50, p99 and maximum of each read model
    /// @param answers how many of each kind; empty if there were none
    record Section(
            String name,
            String what,
            List<Integer> runs,
            List<Row> figures,
            List<Row> lags,
            String answers,
            List<Checks> checks,
            List<String> notes) {}

    record Checks(int run, List<Verdict> verdicts) {

        public boolean hold() {
            return verdicts.stream().allMatch(Verdict::holds);
        }
    }
}
