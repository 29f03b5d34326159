package shop.stampede.shared.commands;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a page of commands ended; written as `1764000000000000-<command id>`, with microseconds since 1970.
record CommandCursor(Instant receivedAt, String commandId) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-([\\x20-\\x7e]{1,80})");

    static Optional<CommandCursor> of(@Nullable String written) {
        var parts = WRITTEN.matcher(written == null ? "" : written);
        return parts.matches()
                ? Optional.of(new CommandCursor(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), parts.group(2)))
                : Optional.empty();
    }

    static CommandCursor after(CommandRow row) {
        return new CommandCursor(row.receivedAt(), row.commandId());
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt) + "-" + commandId;
    }
}
