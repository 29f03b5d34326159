package shop.stampede.catalog.command;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.catalog.events.PromotionEnded;
import shop.stampede.catalog.events.PromotionScheduled;
import shop.stampede.catalog.events.PromotionStarted;

/// A reduction for some time: scheduled, then running, then ended; or called off before it ran. It goes no other way,
/// and what it says of prices never changes.
@Table(schema = "catalog", name = "promotion")
final class Promotion extends AbstractAggregateRoot<Promotion> {

    private static final String SCHEDULED = "scheduled";
    private static final String RUNNING = "running";
    private static final String ENDED = "ended";

    @Id
    private final UUID id;

    private final String name;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private final PromotionTerms terms;

    private final Instant startsAt;
    private final Instant endsAt;
    private String state;

    @Version
    private long version;

    @PersistenceCreator
    Promotion(
            UUID id, String name, PromotionTerms terms, Instant startsAt, Instant endsAt, String state, long version) {
        this.id = id;
        this.name = name;
        this.terms = terms;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.state = state;
        this.version = version;
    }

    static Promotion schedule(UUID id, SchedulePromotion wanted, Instant at) {
        var terms = PromotionTerms.of(wanted.scope(), wanted.discount());
        var promotion =
                new Promotion(id, wanted.name().strip(), terms, wanted.startsAt(), wanted.endsAt(), SCHEDULED, 0);
        promotion.registerEvent(new PromotionScheduled(
                id,
                promotion.nextVersion(),
                promotion.name,
                terms.scope(),
                terms.categoryPath(),
                terms.skus(),
                terms.percentOff(),
                terms.amountOff(),
                promotion.startsAt,
                promotion.endsAt,
                at));
        return promotion;
    }

    /// @return false if it is not waiting for its moment
    boolean start(Instant at) {
        if (!state.equals(SCHEDULED)) {
            return false;
        }
        state = RUNNING;
        registerEvent(new PromotionStarted(
                id,
                nextVersion(),
                name,
                terms.scope(),
                terms.categoryPath(),
                terms.skus(),
                terms.percentOff(),
                terms.amountOff(),
                startsAt,
                endsAt,
                at));
        return true;
    }

    /// @return false if it was over already
    boolean end(Instant at) {
        if (state.equals(ENDED)) {
            return false;
        }
        boolean wasRunning = isRunning();
        state = ENDED;
        registerEvent(new PromotionEnded(
                id,
                nextVersion(),
                name,
                terms.scope(),
                terms.categoryPath(),
                terms.skus(),
                terms.percentOff(),
                terms.amountOff(),
                startsAt,
                endsAt,
                wasRunning,
                at));
        return true;
    }

    boolean isRunning() {
        return state.equals(RUNNING);
    }

    UUID id() {
        return id;
    }

    private long nextVersion() {
        return version + 1;
    }
}
