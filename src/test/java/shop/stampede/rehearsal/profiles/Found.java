package shop.stampede.rehearsal.profiles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.figures.Views;

/// What came of one run.
///
/// @param extra other figures, by name
/// @param verdicts on what only this profile can judge
/// @param notes what else there is to say
public record Found(
        @Nullable Views views,
        @Nullable Orders orders,
        Map<String, Double> extra,
        List<Verdict> verdicts,
        List<String> notes) {

    static Found of(@Nullable Views views, @Nullable Orders orders) {
        return new Found(views, orders, Map.of(), List.of(), List.of());
    }
}
