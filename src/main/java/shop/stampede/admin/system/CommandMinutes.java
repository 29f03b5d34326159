package shop.stampede.admin.system;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.stampede.shared.commands.CommandMinute;
import shop.stampede.shared.commands.CommandQueries;

/// The last hour, minute by minute without a gap, the earliest first.
record CommandMinutes(List<CommandMinute> minutes) {

    private static final int COUNT = 60;

    static CommandMinutes of(CommandQueries commands, Instant now) {
        var first = now.truncatedTo(ChronoUnit.MINUTES).minus(COUNT - 1L, ChronoUnit.MINUTES);
        var known =
                commands.minutesSince(first).stream().collect(Collectors.toMap(CommandMinute::at, Function.identity()));
        return new CommandMinutes(IntStream.range(0, COUNT)
                .mapToObj(i -> first.plus(i, ChronoUnit.MINUTES))
                .map(at -> known.getOrDefault(at, new CommandMinute(at, 0, 0, Duration.ZERO)))
                .toList());
    }

    public int commands() {
        return minutes.stream().mapToInt(CommandMinute::commands).sum();
    }

    public int refused() {
        return minutes.stream().mapToInt(CommandMinute::refused).sum();
    }

    public Duration slowestP99() {
        return minutes.stream().map(CommandMinute::p99).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /// Those in which there were any, for the table behind the picture, the latest first.
    public List<CommandMinute> busy() {
        return minutes.reversed().stream()
                .filter(minute -> minute.commands() > 0)
                .toList();
    }
}
