package shop.stampede.admin.system;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shop.stampede.shared.readmodels.ReadModelState;
import shop.stampede.shared.readmodels.ReadModelState.Freshness;

/// @param foldingWaits because a sale is on
record ReadModelList(List<ReadModelState> models, boolean foldingWaits) {

    /// The one whose slow events were slowest in the last minute. One that is refreshed as a whole rests for a second
    /// by design, and is left out.
    public Optional<ReadModelState> slowest() {
        return models.stream()
                .filter(model -> model.keyed() && model.lag().p99Millis() > 0)
                .max(Comparator.comparingDouble(model -> model.lag().p99Millis()));
    }

    public long oldestPendingMillis() {
        return models.stream()
                .map(ReadModelState::lag)
                .mapToLong(Freshness::oldestPendingMillis)
                .max()
                .orElse(0);
    }

    public int eventsBehind() {
        return models.stream()
                .map(ReadModelState::lag)
                .mapToInt(Freshness::eventsBehind)
                .max()
                .orElse(0);
    }

    public List<ReadModelState> parked() {
        return models.stream().filter(model -> model.state().equals("parked")).toList();
    }

    public long bytes() {
        return models.stream().mapToLong(ReadModelState::bytes).sum();
    }

    /// How often the page should look again, in seconds.
    public int refreshSeconds() {
        return models.stream().anyMatch(model -> model.job() != null) ? 1 : 5;
    }
}
