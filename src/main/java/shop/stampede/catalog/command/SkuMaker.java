package shop.stampede.catalog.command;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.stampede.catalog.Handle;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// Makes SKUs for variants that come without: `RIDGE-SHELL-MOSS-M`. The same product and options always give the same,
/// with a number behind it only where that one is taken.
final class SkuMaker {

    private static final int MAX_LENGTH = 64;
    private static final int ROOM_FOR_NUMBER = 6;

    private SkuMaker() {}

    static Sku make(String handle, List<String> options, Predicate<String> taken) {
        var plain = plain(handle, options);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? plain : plain + "-" + n)
                .filter(taken.negate())
                .findFirst()
                .map(Sku::new)
                .orElseThrow();
    }

    static String plain(String handle, List<String> options) {
        var whole = Stream.concat(Stream.of(handle), options.stream().map(SkuMaker::slug))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"))
                .toUpperCase(Locale.ROOT);
        if (whole.length() <= MAX_LENGTH - ROOM_FOR_NUMBER) {
            return whole;
        }
        var mark = HexFormat.of().withUpperCase().toHexDigits((handle + options).hashCode());
        return whole.substring(0, MAX_LENGTH - ROOM_FOR_NUMBER - mark.length() - 1) + "-" + mark;
    }

    private static String slug(String option) {
        try {
            return Handle.from(option).value();
        } catch (InvalidInput noLatinLetter) {
            return HexFormat.of().toHexDigits(option.hashCode());
        }
    }
}
