package shop.stampede.catalog.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// How single cells are read. What cannot be meant is a problem, and the value is left out.
final class Cells {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("-?\\d{1,12},\\d{1,2}|-?\\d{1,3}(\\.\\d{3})+,\\d{1,2}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d{1,2}");

    private final Problems problems;

    Cells(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    Money price(Row row, Column column) {
        var text = row.get(column).replace("€", "").replace("EUR", "").strip();
        var number = decimal(text);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 2) {
            problems.add(row, column, "“%s” is not a price; write it as 1234.50.".formatted(shortened(text)));
            return null;
        }
        return new Money(number.get().setScale(2, RoundingMode.UNNECESSARY));
    }

    /// A whole number of pieces. An empty cell counts as 0.
    int quantity(Row row) {
        var text = row.get(Column.QUANTITY);
        var number = text.isEmpty() ? Optional.of(BigDecimal.ZERO) : decimal(text);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
            problems.add(row, Column.QUANTITY, "“%s” is not a whole number of pieces.".formatted(shortened(text)));
            return 0;
        }
        if (number.get().signum() < 0) {
            problems.add(row, Column.QUANTITY, "There cannot be fewer than 0 pieces; this says %s.".formatted(text));
            return 0;
        }
        return toInt(number.get());
    }

    /// Grams, fractions rounded. An empty cell counts as 0.
    int grams(Row row) {
        var text = row.get(Column.GRAMS);
        var number = text.isEmpty() ? Optional.of(BigDecimal.ZERO) : decimal(text);
        if (number.isEmpty() || number.get().signum() < 0) {
            problems.add(row, Column.GRAMS, "“%s” is not a weight in grams.".formatted(shortened(text)));
            return 0;
        }
        return toInt(number.get().setScale(0, RoundingMode.HALF_UP));
    }

    /// Whether shoppers see the product: Status if it says something, and Published, which is yes where empty.
    boolean published(Row row) {
        return yes(row) && active(row);
    }

    private boolean yes(Row row) {
        return switch (row.get(Column.PUBLISHED).toLowerCase(Locale.ROOT)) {
            case "", "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default -> {
                problems.add(row, Column.PUBLISHED, "Write true or false.");
                yield false;
            }
        };
    }

    private boolean active(Row row) {
        return switch (row.get(Column.STATUS).toLowerCase(Locale.ROOT)) {
            case "", "active" -> true;
            case "draft", "archived", "unlisted" -> false;
            default -> {
                problems.add(row, Column.STATUS, "Write active, draft or archived.");
                yield false;
            }
        };
    }

    private static int toInt(BigDecimal number) {
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
