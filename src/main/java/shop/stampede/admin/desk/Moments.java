package shop.stampede.admin.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moments as a `datetime-local` field writes them, in the shop's time zone.
public final class Moments {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Moments() {}

    /// Nothing for what is no moment between the years 2000 and 2199.
    public static Optional<Instant> read(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(String::strip)
                    .map(LocalDateTime::parse)
                    .filter(moment -> moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR)
                    .map(moment -> moment.atZone(ZoneId.systemDefault()).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /// To the second.
    public static String write(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofInstant(moment, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
    }
}
