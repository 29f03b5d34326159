package shop.stampede.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import shop.stampede.catalog.Discount;
import shop.stampede.catalog.PromotionScope;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.catalog.events.PromotionEnded;
import shop.stampede.catalog.events.PromotionScheduled;
import shop.stampede.catalog.events.PromotionStarted;

class PromotionTests {

    private static final Instant AT = Instant.parse("2026-11-24T14:03:00Z");

    private final Promotion promotion = Promotion.schedule(
            UUID.randomUUID(),
            new SchedulePromotion(
                    "Autumn",
                    new PromotionScope.Everything(),
                    new Discount.Percent(BigDecimal.TEN),
                    AT,
                    AT.plus(Duration.ofDays(1))),
            AT);

    @Test
    void runsOnceAndEndsOnce() {
        assertThat(promotion.start(AT)).isTrue();
        assertThat(promotion.start(AT)).isFalse();
        assertThat(promotion.end(AT)).isTrue();
        assertThat(promotion.end(AT)).isFalse();
        assertThat(promotion.start(AT)).isFalse();
        assertThat(events())
                .extracting(Object::getClass)
                .containsExactly(PromotionScheduled.class, PromotionStarted.class, PromotionEnded.class);
    }

    @Test
    void tellsWhetherItWasCalledOffBeforeItBegan() {
        promotion.end(AT);

        assertThat(events())
                .last()
                .isInstanceOfSatisfying(
                        PromotionEnded.class,
                        ended -> assertThat(ended.wasRunning()).isFalse());
    }

    @SuppressWarnings("unchecked")
    private Collection<Object> events() {
        return Objects.requireNonNull((Collection<Object>) ReflectionTestUtils.invokeMethod(promotion, "domainEvents"));
    }
}
