package shop.stampede.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import shop.stampede.benchmarks.Seeder;
import shop.stampede.rehearsal.load.Caller;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.load.ShopProcess;

/// A data directory with a shop that can be sold out of: filled once, and copied for each run.
record FilledShop(Options options) {

    /// Enough of each of the goods that no run sells out by accident.
    private static final int AMPLE = 1_000_000;

    /// Starts the shop on an empty directory, fills it beside it and stops it, unless that was done before.
    Path directory() throws IOException, InterruptedException {
        var directory = options.directory()
                .resolve("%d-%d-%d-%08x"
                        .formatted(options.products(), options.orders(), options.pages(), fingerprint()));
        var ready = directory.resolve("filled");
        if (!Files.exists(ready)) {
            System.out.printf("Filling a shop with %,d products in %s%n", options.products(), directory);
            deleteIfThere(directory);
            fill(directory);
            Files.createFile(ready);
        }
        return directory;
    }

    /// Of everything that a filled shop is made of: another one is filled when a migration changes.
    private static long fingerprint() throws IOException {
        var checksum = new CRC32();
        var resources = new PathMatchingResourcePatternResolver();
        for (var pattern : List.of("classpath*:db/migration/**/*.sql", "classpath*:benchmarks/seed-*.sql")) {
            for (var script : resources.getResources(pattern)) {
                checksum.update(script.getContentAsByteArray());
            }
        }
        return checksum.getValue();
    }

    private void fill(Path directory) throws IOException, InterruptedException {
        try (var shop = start(directory)) {
            new Seeder((step, took) -> System.out.printf("  %-28s %,9d ms%n", step, took.toMillis()))
                    .fill(shop.database(), options.products(), options.orders());
        }
        try (var shop = start(directory)) {
            var caller = new Caller(shop.address());
            for (var sku : Goods.newest(caller, options.pages()).skus()) {
                var received = caller.post(
                        "/api/admin/stock/%s/receipts".formatted(sku), "{\"quantity\":%d}".formatted(AMPLE));
                if (received.status() != 202) {
                    throw new IllegalStateException("No stock could be received: " + received);
                }
            }
        }
    }

    private ShopProcess start(Path directory) throws IOException, InterruptedException {
        return ShopProcess.start(options.jar(), List.of("-Xmx1g"), directory, List.of());
    }

    /// For one run.
    Path copy(Path name) throws IOException, InterruptedException {
        deleteIfThere(name);
        Files.createDirectories(name.getParent());
        run("cp", "-a", "--reflink=auto", directory().toString(), name.toString());
        return name;
    }

    static void deleteIfThere(Path directory) throws IOException, InterruptedException {
        if (Files.exists(directory)) {
            run("rm", "-rf", directory.toString());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
