package shop.stampede.admin.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Whole days of a `date` field, in the shop's time zone.
public final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Days() {}

    /// The day's first moment; null with an error noted for what is no day, and null for nothing.
    public static @Nullable Instant startOf(Form form, String field) {
        return read(form, field, 0);
    }

    /// The first moment after the day.
    public static @Nullable Instant endOf(Form form, String field) {
        return read(form, field, 1);
    }

    private static @Nullable Instant read(Form form, String field, int days) {
        var text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day.plusDays(days).atStartOfDay(ZoneId.systemDefault()).toInstant();
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        form.error(field, "Please enter a date as year-month-day, for example 2026-11-24.");
        return null;
    }
}
