package shop.stampede.shared.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Money;

/// Money, numbers and times as the reader's language writes them; `${@fmt.money(price)}` in templates.
/// Times are shown in the server's zone.
@Component("fmt")
public class Formats {

    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Money.CURRENCY);
        return format.format(money.value());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// `24 Nov 2026`
    public String date(@Nullable Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /// `24 Nov 2026, 14:03`
    public String dateTime(@Nullable Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /// `14:03`
    public String time(@Nullable Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    /// `14:03:07`
    public String clock(@Nullable Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM));
    }

    /// The country's name in the reader's language, for a two-letter code.
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    private static String format(@Nullable Instant instant, DateTimeFormatter formatter) {
        return instant == null ? "" : formatter.withLocale(locale()).format(instant.atZone(ZoneId.systemDefault()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
