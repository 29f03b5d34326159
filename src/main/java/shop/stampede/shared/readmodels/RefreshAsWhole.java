package shop.stampede.shared.readmodels;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModel.Keys;

/// Refreshes the read models that events do not wait for, once after the start and then every few minutes, whatever
/// happened: an event that was delivered just before a crash does not come again, so this is what makes up for it.
/// Not
/// while a sale is on, for each of them is read as a whole.
@Component
class RefreshAsWhole {

    private final List<ReadModel> models;
    private final Generations generations;
    private final ReadModels readModels;
    private final Upkeep upkeep;

    RefreshAsWhole(List<ReadModel> models, Generations generations, ReadModels readModels, Upkeep upkeep) {
        this.upkeep = upkeep;
        this.models = models;
        this.generations = generations;
        this.readModels = readModels;
    }

    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "PT5M")
    void refresh() {
        if (upkeep.isBusy()) {
            return;
        }
        models.stream()
                .map(ReadModel::name)
                .filter(name -> !generations.kindOf(name).isAtOnce())
                .forEach(name -> readModels.refresh(name, Keys.all()));
    }
}
