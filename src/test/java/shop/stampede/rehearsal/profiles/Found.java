package shop.stampede.rehearsal.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Views;

/// What came of one run.
///
/// @param extra other figures, by name
/// @param notes what else there is to say
public record Found(@Nullable Views views, @Nullable Orders orders, Map<String, Double> extra, List<String> notes) {

    /// @param extra names and figures in turn
    static Found with(@Nullable Orders orders, Object... extra) {
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < extra.length; i += 2) {
            named.put((String) extra[i], ((Number) extra[i + 1]).doubleValue());
        }
        return new Found(null, orders, named, List.of());
    }

    static Found of(@Nullable Views views, @Nullable Orders orders) {
        return new Found(views, orders, Map.of(), List.of());
    }

    double extra(String name) {
        return extra.getOrDefault(name, Double.NaN);
    }
}
