package shop.stampede.shared.readmodels;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelState.Freshness;

/// How far each read model is behind at this moment, for whoever watches the shop from outside; measured every five
/// seconds. [Lag] has the third meter: how long it took to show what is shown.
///
/// * `stampede.readmodel.oldest.pending`, in seconds: the age of the oldest event that is not shown yet, 0 if none
/// * `stampede.readmodel.events.behind`: how many are not shown yet
///
/// The tag `model` is the read model's name.
@Component
class LagMeters {

    private final Behind behind;
    private final MultiGauge oldestPending;
    private final MultiGauge eventsBehind;

    LagMeters(Behind behind, MeterRegistry meters) {
        this.behind = behind;
        this.oldestPending = MultiGauge.builder("stampede.readmodel.oldest.pending")
                .description("Age of the oldest event that a read model does not show yet")
                .baseUnit("seconds")
                .register(meters);
        this.eventsBehind = MultiGauge.builder("stampede.readmodel.events.behind")
                .description("Events that a read model does not show yet")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void measure() {
        var now = behind.all();
        oldestPending.register(rows(now, freshness -> freshness.oldestPendingMillis() / 1_000.0), true);
        eventsBehind.register(rows(now, Freshness::eventsBehind), true);
    }

    private static List<Row<?>> rows(Map<String, Freshness> all, ToDoubleFunction<Freshness> value) {
        return all.entrySet().stream()
                .<Row<?>>map(one -> Row.of(Tags.of("model", one.getKey()), value.applyAsDouble(one.getValue())))
                .toList();
    }
}
