package shop.stampede.shared.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A copy of facts, and how its last replay went.
///
/// @param state `never`, `wanted`, `running`, `replaced` (rows that show it are being refreshed), `done` or `failed`
/// @param progress from 0 to 1
/// @param added rows that were missing from the copy; `changed` and `removed` alike
/// @param problem why it failed
public record CopyStatus(
        String copy,
        String state,
        double progress,
        long entriesDone,
        long entriesTotal,
        long added,
        long changed,
        long removed,
        @Nullable String requestedBy,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    static CopyStatus never(String copy) {
        return new CopyStatus(copy, "never", 0, 0, 0, 0, 0, 0, null, null, null, null);
    }

    @JsonIgnore
    public boolean isUnderWay() {
        return switch (state) {
            case "wanted", "running", "replaced" -> true;
            default -> false;
        };
    }

    public int percent() {
        return (int) Math.floor(progress * 100);
    }
}
