package shop.stampede.storefront.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentChangesTests {

    private static final String MODEL = "catalog.product_page";

    private final AtomicLong clock = new AtomicLong(at(100));
    private final RecentChanges recent = new RecentChanges(clock::get);

    @Test
    void areRememberedForTenSecondsHoweverManyCome() {
        changed(105, "lamp");
        for (int second = 106; second <= 114; second++) {
            changed(second, "mug");
        }

        assertThat(recent.since(at(104), MODEL, "lamp")).as("began before it").isTrue();
        assertThat(recent.since(at(106), MODEL, "lamp")).as("began after it").isFalse();
        assertThat(recent.since(at(106), MODEL, "mug")).isTrue();
        assertThat(recent.since(at(106), MODEL, "chair")).isFalse();
    }

    @Test
    void mayHaveBeenForgottenForWhoBeganLongerAgo() {
        clock.set(at(120));

        assertThat(recent.since(at(111), MODEL, "lamp")).isFalse();
        assertThat(recent.since(at(109), MODEL, "lamp")).isTrue();
    }

    @Test
    void ofEverythingAreThoseOfEachRow() {
        clock.set(at(105));
        recent.anythingChanged();

        assertThat(recent.since(at(104), MODEL, "lamp")).isTrue();
        assertThat(recent.since(at(106), MODEL, "lamp")).isFalse();
        assertThat(recent.since(at(104), Set.of())).isTrue();
    }

    private void changed(int second, String key) {
        clock.set(at(second));
        recent.changed(MODEL, Set.of(key));
    }

    private static long at(int second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
