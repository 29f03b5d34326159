package shop.stampede.shared.readmodels;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What an answer was made from: which rows, and which read models were looked through. For whoever wants to keep the
/// answer until one of them changes.
public final class RowsRead {

    private static final ScopedValue<RowsRead> CURRENT = ScopedValue.newInstance();

    private final Map<Row, Boolean> rows = new ConcurrentHashMap<>();
    private final Map<String, Boolean> lists = new ConcurrentHashMap<>();

    /// One row of a read model, by its key.
    public record Row(String model, String key) {}

    public Set<Row> rows() {
        return rows.keySet();
    }

    /// Read models of which more than single rows were asked.
    public Set<String> lists() {
        return lists.keySet();
    }

    public <R, X extends Throwable> R during(ScopedValue.CallableOp<? extends R, X> answer) throws X {
        return ScopedValue.where(CURRENT, this).call(answer);
    }

    /// To be told by whoever answers from what it has kept of a list.
    public static void noteList(String model) {
        if (CURRENT.isBound()) {
            CURRENT.get().lists.put(model, true);
        }
    }

    static void noteRow(String model, String key) {
        if (CURRENT.isBound()) {
            CURRENT.get().rows.put(new Row(model, key), true);
        }
    }
}
