package shop.stampede.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.load.Caller;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.load.RunningShop;
import shop.stampede.rehearsal.load.WriteThenRead;
import shop.stampede.rehearsal.load.WriteThenRead.Found;
import shop.stampede.rehearsal.load.Wrk;
import shop.stampede.rehearsal.profiles.Profile;
import shop.stampede.rehearsal.profiles.Profiles;
import shop.stampede.rehearsal.report.Head;
import shop.stampede.rehearsal.report.ReportFiles;
import shop.stampede.testing.HeldUp;
import shop.stampede.testing.Shop;

/// Short rehearsals with the real load tool, on a small shop in this process.
@WholeShop
class RehearsalTests {

    @TempDir
    Path directory;

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    DataSource database;

    @Test
    void rehearsesTheFoundingScenarioAndWritesItsReport() throws Exception {
        var run = rehearse(Profiles.named("founding"));

        assertThat(run.verdicts())
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.holds())
                        .as("%s: %s", verdict.what(), verdict.found())
                        .isTrue());
        assertThat(run.views()).isNotNull();
        assertThat(run.views().perSecond()).isPositive();
        assertThat(run.views().failed()).isZero();
        assertThat(run.orders()).isNotNull();
        assertThat(run.orders().acknowledged()).hasSize(13);
        assertThat(run.samples()).isNotEmpty();

        new ReportFiles(directory, Head.of(new String[0], List.of(), List.of()), List.of(Profiles.named("founding")))
                .write(List.of(run));
        assertThat(Files.readString(directory.resolve("report.md"))).contains("## founding", "✓ nothing is below zero");
        assertThat(directory).isDirectoryContaining("glob:**/report.html").isDirectoryContaining("glob:**/seconds.csv");
    }

    @Test
    void sendsEveryOrderTwiceAndFindsEachOnce() throws Exception {
        var run = rehearse(Profiles.named("retry-storm"));

        assertThat(run.isRight()).as("%s", run.verdicts()).isTrue();
        assertThat(run.orders()).isNotNull();
        assertThat(run.orders().count("accepted"))
                .isGreaterThan(run.orders().acknowledged().size());
    }

    @Test
    void comparesEachReadWithItsWriteWhileTheReadModelsAreHeldUp() throws Exception {
        shop.sells("10.00", 100);
        shop.sells("20.00", 100);
        await().until(() -> shop.waitingDeliveries() == 0);
        var caller = new Caller(URI.create("http://127.0.0.1:" + port));
        var writes = new WriteThenRead(caller, Goods.newest(caller, 2));
        try (var _ = HeldUp.readModel(database, "orders.order_summary");
                var _ = HeldUp.readModel(database, "orders.order_row");
                var _ = HeldUp.readModel(database, "inventory.stock_level");
                var _ = HeldUp.readModel(database, "catalog.product_page")) {
            var found = writes.attempt(24);

            assertThat(found).extracting(Found::pairs, Found::stale).containsExactly(24L, 0L);
        }
    }

    private RunFigures rehearse(Profile profile) throws Exception {
        assumeTrue(Wrk.isThere(), Wrk.ADVICE);
        shop.sells("10.00", 100_000);
        shop.sells("20.00", 100_000);
        await().until(() -> shop.waitingDeliveries() == 0);
        var options = Options.of("--seconds=2", "--warmup=0", "--pages=2", "--buyers=4", "--connections=4");
        return new Run(options, profile, new ShopOfThisProcess(port, database)).measure(1);
    }

    private record ShopOfThisProcess(int port, DataSource database) implements RunningShop {

        @Override
        public URI address() {
            return URI.create("http://127.0.0.1:" + port);
        }

        @Override
        public Duration startedIn() {
            return Duration.ZERO;
        }

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }

        @Override
        public Optional<Long> postgresPid() {
            return Optional.empty();
        }
    }
}
