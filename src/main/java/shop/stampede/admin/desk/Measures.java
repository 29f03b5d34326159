package shop.stampede.admin.desk;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Lengths of time, sizes and shares with their units, short enough for a table; `${@measure.span(duration)}` in
/// templates.
@Component("measure")
public class Measures {

    private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB");

    /// `0.4 ms`, `45 ms`, `3.2 s`, `36 s`, `1 min 12 s`, `2 h 5 min`, `3 d 4 h`
    public String span(@Nullable Duration span) {
        if (span == null) {
            return "";
        } else if (span.toMillis() < 1_000) {
            double millis = span.toNanos() / 1e6;
            return number(millis, millis < 10 ? 1 : 0) + " ms";
        } else if (span.toSeconds() < 60) {
            return number(span.toMillis() / 1e3, span.toSeconds() < 10 ? 1 : 0) + " s";
        } else if (span.toMinutes() < 60) {
            return "%d min %d s".formatted(span.toMinutes(), span.toSecondsPart());
        } else if (span.toHours() < 24) {
            return "%d h %d min".formatted(span.toHours(), span.toMinutesPart());
        }
        return "%d d %d h".formatted(span.toDays(), span.toHoursPart());
    }

    public String millis(double millis) {
        return span(Duration.ofNanos(Math.round(millis * 1e6)));
    }

    /// `12 MB`, in steps of a thousand.
    public String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1_000 && unit < SIZES.size() - 1) {
            size /= 1_000;
            unit++;
        }
        return number(size, size < 10 && unit > 0 ? 1 : 0) + " " + SIZES.get(unit);
    }

    /// `12 %`, for a share from 0 to 1; a share that is not nothing is never called that.
    public String percent(double share) {
        return share > 0 && share < 0.01 ? "< 1 %" : number(share * 100, 0) + " %";
    }

    private static String number(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
