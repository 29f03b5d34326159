package shop.stampede.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ImportProducts;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.ProductImage;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

/// Adds `stampede.demo.products` generated products for measurements: number 1 to N, the same at every start, so what
/// is there already stays. SKUs are `GEN-1-A`, `GEN-1-B` …, with a thousand pieces of each.
@Component
@Order(2)
class GeneratedCatalogue implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(GeneratedCatalogue.class);
    private static final int PORTION = 500;
    private static final List<String> KINDS =
            List.of("Jacket", "Backpack", "Lantern", "Boot", "Tent", "Mug", "Bottle", "Notebook", "Jumper", "Stove");
    private static final List<String> NAMES =
            List.of("Heath", "Fell", "Tarn", "Ridge", "Cairn", "Moor", "Dale", "Scree", "Beck", "Crag", "Holm", "Ness");
    private static final List<String> COLORS = List.of("Moss", "Ember", "Ink", "Oat");

    private final CommandGateway gateway;
    private final int count;

    GeneratedCatalogue(CommandGateway gateway, @Value("${stampede.demo.products:0}") int count) {
        this.gateway = gateway;
        this.count = count;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int first = 1; first <= count; first += PORTION) {
            int last = Math.min(first + PORTION - 1, count);
            var products = IntStream.rangeClosed(first, last)
                    .mapToObj(GeneratedCatalogue::product)
                    .toList();
            gateway.send(
                    CommandId.ofShop("generated-%d-%d".formatted(first, last)),
                    Actor.SYSTEM,
                    new ImportProducts(products));
            if (last % 10_000 == 0 || last == count) {
                log.info("{} of {} generated products are there", last, count);
            }
        }
    }

    private static ProductDraft product(int number) {
        var kind = KINDS.get(number % KINDS.size());
        var title = "%s %s %d".formatted(NAMES.get(number / KINDS.size() % NAMES.size()), kind, number);
        var variants = IntStream.rangeClosed(0, number % 3)
                .mapToObj(i -> new VariantDraft(
                        new Sku("GEN-%d-%c".formatted(number, 'A' + i)),
                        List.of(COLORS.get(i)),
                        new Money(BigDecimal.valueOf(990 + (number * 37L + i * 100L) % 40_000, 2)),
                        null,
                        200 + number % 2_000,
                        null,
                        1_000,
                        null))
                .toList();
        return new ProductDraft(
                new Handle("generated-" + number),
                title,
                "<p>A generated %s, number %d, for measurements.</p>".formatted(kind.toLowerCase(Locale.ROOT), number),
                "Generator",
                "Generated > " + kind,
                List.of("generated"),
                List.of("Color"),
                variants,
                List.of(new ProductImage("/images/demo/placeholder.svg", title)),
                null,
                null,
                true);
    }
}
