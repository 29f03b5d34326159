package shop.stampede.storefront;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Money;
import shop.stampede.shared.web.Formats;

/// How a reduction is put in words; `${@promo.ends(at)}` in templates.
@Component("promo")
class PromotionWords {

    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    PromotionWords(MessageSource messages, Formats formats, Clock clock) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /// `ends 18:00` within a day, `ends 24 Nov 2026` before; empty for a reduction without end.
    public String ends(@Nullable Instant at) {
        return at == null ? "" : moment("promo.ends", at);
    }

    public String starts(Instant at) {
        return moment("promo.starts", at);
    }

    /// The share of the price that is off, in whole percent, rounded down: never more than is true.
    public int percentOff(Money now, @Nullable Money before) {
        return before == null || !before.isPositive()
                ? 0
                : 100
                        - (int) Math.ceil(
                                now.value().doubleValue() * 100 / before.value().doubleValue());
    }

    private String moment(String key, Instant at) {
        var soon = Duration.between(clock.instant(), at).compareTo(Duration.ofHours(20)) < 0;
        return messages.getMessage(
                key, new Object[] {soon ? formats.time(at) : formats.date(at)}, LocaleContextHolder.getLocale());
    }
}
