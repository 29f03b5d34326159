package shop.stampede.admin.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How long ago, or in how long, in the largest unit that fits: "3 hours ago"; `${@ago.of(instant)}` in templates.
@Component("ago")
class Ago {

    private final Clock clock;
    private final MessageSource messages;

    Ago(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    public String of(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var distance = Duration.between(instant, clock.instant());
        var length = distance.abs();
        return distance.isNegative() ? say("in", length) : say("ago", length);
    }

    private String say(String direction, Duration length) {
        if (length.toMinutes() < 1) {
            return message("admin.time.now");
        }
        if (length.toHours() < 1) {
            return message("admin.time.%s.minutes".formatted(direction), length.toMinutes());
        }
        if (length.toDays() < 1) {
            return message("admin.time.%s.hours".formatted(direction), length.toHours());
        }
        return message("admin.time.%s.days".formatted(direction), length.toDays());
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
