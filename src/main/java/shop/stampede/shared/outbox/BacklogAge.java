package shop.stampede.shared.outbox;

import java.time.Duration;
import java.util.List;

/// How much of what is not delivered has an age within two bounds.
///
/// @param from at least this old
public record BacklogAge(Duration from, int publications) {

    static final List<Duration> BOUNDS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(1));
}
