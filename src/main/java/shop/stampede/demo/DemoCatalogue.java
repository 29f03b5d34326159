package shop.stampede.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.Discount;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ImportProducts;
import shop.stampede.catalog.PromotionScope;
import shop.stampede.catalog.SchedulePromotion;
import shop.stampede.catalog.imports.ProductCsv;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

/// Fills an empty shop at its first start: a product file, read as anyone's would be, and two promotions, one that runs
/// and one that is to come. `--stampede.demo=false` leaves the shop empty.
///
/// The commands' ids are fixed, so two instances that start together fill it once.
@Component
@Order(1)
class DemoCatalogue implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCatalogue.class);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CatalogQueries catalog;
    private final CommandGateway gateway;
    private final Clock clock;
    private final boolean wanted;

    DemoCatalogue(
            CatalogQueries catalog,
            CommandGateway gateway,
            Clock clock,
            @Value("${stampede.demo:true}") boolean wanted) {
        this.catalog = catalog;
        this.gateway = gateway;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!wanted || !catalog.products(ProductFilter.published(), 1, null).isEmpty()) {
            return;
        }
        try (var file = new ClassPathResource("demo/products.csv").getInputStream()) {
            var plan = ProductCsv.read(file);
            if (!plan.problems().isEmpty()) {
                throw new IllegalStateException("The demo catalogue has problems: " + plan.problems());
            }
            gateway.send(CommandId.ofShop("demo-catalogue"), Actor.SYSTEM, new ImportProducts(plan.good()));
            waitUntilShown(plan.good().stream()
                    .map(product -> Objects.requireNonNull(product.handle()))
                    .toList());
            log.info("Loaded the demo catalogue: {} products", plan.good().size());
        }
        schedule(
                "demo-lamps",
                "Long evenings",
                "camp/lamps-and-tools",
                "20",
                Duration.ofMinutes(-1),
                Duration.ofDays(5));
        schedule("demo-packs", "Backpack week", "packs/backpacks", "15", Duration.ofDays(7), Duration.ofDays(14));
    }

    /// Whoever reads in the log where the shop is shall not find it half empty.
    private void waitUntilShown(List<Handle> handles) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var handle : handles) {
            while (catalog.product(handle.value()).isEmpty() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private void schedule(String id, String name, String category, String percent, Duration start, Duration end) {
        var now = clock.instant();
        gateway.send(
                CommandId.ofShop(id + "-" + now.getEpochSecond()),
                Actor.SYSTEM,
                new SchedulePromotion(
                        name,
                        new PromotionScope.Category(category),
                        new Discount.Percent(new BigDecimal(percent)),
                        now.plus(start),
                        now.plus(end)));
    }
}
