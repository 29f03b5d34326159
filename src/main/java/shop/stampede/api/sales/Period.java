package shop.stampede.api.sales;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;

/// The days that somebody asks about, both included.
record Period(LocalDate from, LocalDate to) {

    static final String DAY = "day";

    private static final Set<String> NOT_YET = Set.of("hour", "product");
    private static final int USUAL_DAYS = 30;
    private static final int MAX_DAYS = 400;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /// @throws shop.stampede.shared.InvalidInput if there is no such period, or if it is asked for in a way that the
    /// shop
    ///     does not know
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, String by, LocalDate today) {
        var check = new Check()
                .that(by.equals(DAY) || NOT_YET.contains(by), "by", "Please give day.")
                .that(
                        !NOT_YET.contains(by),
                        "by",
                        "Figures by %s are not to be had yet. Please give day.".formatted(by))
                .that(isSensible(from), "from", "Please give a date of the years 2000 to 2999.")
                .that(isSensible(to), "to", "Please give a date of the years 2000 to 2999.");
        check.done();
        var last = to != null ? to : from == null ? today : from.plusDays(USUAL_DAYS - 1L);
        var first = from != null ? from : last.minusDays(USUAL_DAYS - 1L);
        check.that(!first.isAfter(last), "to", "This is before the first day asked for.")
                .that(
                        ChronoUnit.DAYS.between(first, last) < MAX_DAYS,
                        "to",
                        "Please ask for at most %d days at once.".formatted(MAX_DAYS))
                .done();
        return new Period(first, last);
    }

    private static boolean isSensible(@Nullable LocalDate day) {
        return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
