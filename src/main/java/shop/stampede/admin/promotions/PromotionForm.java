package shop.stampede.admin.promotions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.stampede.admin.desk.Form;
import shop.stampede.catalog.Discount;
import shop.stampede.catalog.PromotionScope;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

/// Reads a promotion as it is typed; its moments are in the server's zone.
final class PromotionForm {

    private PromotionForm() {}

    /// @throws InvalidInput with everything that is wrong
    static SchedulePromotion read(Form form) {
        var scope = noted(form, () -> scope(form));
        var discount = noted(form, () -> discount(form));
        var starts = moment(form, "startsAt");
        var ends = moment(form, "endsAt");
        if (form.text("name").isEmpty()) {
            form.error("name", "Please fill this in.");
        }
        form.done();
        return new SchedulePromotion(
                form.text("name"), Objects.requireNonNull(scope), Objects.requireNonNull(discount), starts, ends);
    }

    private static PromotionScope scope(Form form) {
        return switch (form.text("scope")) {
            case "all" -> new PromotionScope.Everything();
            case "category" -> new PromotionScope.Category(form.text("category"));
            case "skus" -> new PromotionScope.Skus(skus(form));
            default -> throw new InvalidInput("scope", "Please choose what the promotion is for.");
        };
    }

    private static List<Sku> skus(Form form) {
        try {
            return Arrays.stream(form.text("skus").split("[\\s,;]+"))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .map(Sku::new)
                    .toList();
        } catch (InvalidInput noSku) {
            throw new InvalidInput("skus", noSku.errors().getFirst().message());
        }
    }

    private static Discount discount(Form form) {
        return switch (form.text("kind")) {
            case "percent" -> new Discount.Percent(form.decimal("percentOff"));
            case "amount" -> new Discount.Amount(form.money("amountOff"));
            default -> throw new InvalidInput("kind", "Please choose a percentage or an amount.");
        };
    }

    private static Instant moment(Form form, String field) {
        try {
            var moment = LocalDateTime.parse(form.text(field));
            if (moment.getYear() >= 2000 && moment.getYear() < 2200) {
                return moment.atZone(ZoneId.systemDefault()).toInstant();
            }
        } catch (DateTimeException noMoment) {
            // said below
        }
        form.error(field, "Please enter a day and a time, for example 2026-11-24T18:00.");
        return Instant.EPOCH;
    }

    private static <T> @Nullable T noted(Form form, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput invalid) {
            form.refusedBy(invalid);
            return null;
        }
    }
}
