package shop.stampede.shared.journal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a reader of the journal has come: the transaction and the position of the last entry it has read.
/// Written as `751-1203`. The numbers mean nothing in another database, nor after this one was restored from a dump.
public record JournalCursor(long xid, long position) {

    public static final JournalCursor START = new JournalCursor(0, 0);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /// The start for none; nothing for what is no cursor.
    public static Optional<JournalCursor> of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.of(START);
        }
        var numbers = WRITTEN.matcher(written);
        return numbers.matches()
                ? Optional.of(new JournalCursor(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return xid + "-" + position;
    }
}
