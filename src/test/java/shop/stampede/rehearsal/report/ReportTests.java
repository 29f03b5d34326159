package shop.stampede.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.profiles.Profiles;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {

    private static final Verdict GOOD = new Verdict("nothing is below zero", true, "0 SKUs");
    private static final Verdict BAD = new Verdict("every acknowledged order is there", false, "1 lost </script><b>");

    @TempDir
    Path directory;

    @Test
    void saysMedianAndSpreadOfTheRuns() throws Exception {
        assertThat(write(ten(1, GOOD), ten(2, GOOD), ten(3, GOOD)))
                .contains("* Machine: a small one")
                .contains("| ten | 8,102 (8,101–8,103) | 9.0 (9.0–9.0) | 67.0 (67.0–67.0) | 47.0 (46.0–48.0) |")
                .contains("| order p99, ms | 47.0 (46.0–48.0) | 46.0 | 47.0 | 48.0 |")
                .contains("| orders.order_row | 9.0 (9.0–9.0) | 39.0 (39.0–39.0) | 80.0 (80.0–80.0) |")
                .doesNotContain("catalog.category_node")
                .contains("12,060 orders accepted, 12 orders sold-out")
                .contains("* ✓ nothing is below zero: 0 SKUs");
    }

    @Test
    void saysWhichGoalsAreReached() throws Exception {
        var manySkus = SampleRuns.run("max-orders", 1, 2_000);
        var oneSku = SampleRuns.run("one-sku", 1, 1_500);

        assertThat(write(manySkus, oneSku, ten(1, GOOD)))
                .contains("| max-orders: 2,000 orders/s | 2,000.0 | ✓ |")
                .contains("| one-sku: 0.8 of the rate over many SKUs | 0.75 | ✗ |")
                .contains("| ten: lag p99 under 50 ms | 39.0 | ✓ |")
                .doesNotContain("hundred");
    }

    @Test
    void callsNoGoalReachedThatIsMissedByAHair() throws Exception {
        assertThat(write(SampleRuns.run("max-orders", 1, 1_999)))
                .contains("| max-orders: 2,000 orders/s | 1,999.0 | ✗ |");
    }

    @Test
    void marksWhatFails() throws Exception {
        var failed = ten(2, GOOD, BAD);

        assertThat(write(ten(1, GOOD), failed)).contains("* ✗ every acknowledged order is there: 1 lost");
        assertThat(failed.isRight()).isFalse();
        assertThat(ReportFiles.inOneLine(failed)).contains("CHECKS FAILED: every acknowledged order is there");
        var page = Jsoup.parse(directory.resolve("report.html"));
        assertThat(page.select(".state").text()).startsWith("✗");
        assertThat(page.select("details").eachAttr("data-run")).containsExactly("ten-1", "ten-2");
        assertThat(page.select("details summary").eachText())
                .containsExactly("Run 1 ✓ all checks hold", "Run 2 ✗ checks failed");
        assertThat(page.select(".checks b")).isEmpty();
    }

    @Test
    void givesThePageWhatItDraws() throws Exception {
        write(ten(1, GOOD));

        var page = Jsoup.parse(directory.resolve("report.html"));
        var drawn = JsonMapper.builder()
                .build()
                .readTree(page.select("#data").first().data())
                .path("ten-1");
        assertThat(drawn.path("seconds").asInt()).isEqualTo(63);
        assertThat(drawn.path("series").path("orders").path(0).asDouble()).isEqualTo(67);
        assertThat(drawn.path("series").path("orders").path(61).isNull()).isTrue();
        assertThat(drawn.path("series").path("stock").path(1).asDouble()).isEqualTo(4_950);
        assertThat(page.select("script[src], link[href], img[src]").stream().map(Element::outerHtml))
                .singleElement()
                .asString()
                .contains("chart.umd.min.js");
        assertThat(directory.resolve("chart.umd.min.js")).exists();
    }

    @Test
    void writesTheRawSamples() throws Exception {
        write(ten(1, GOOD));

        assertThat(Files.readAllLines(directory.resolve("runs.csv")))
                .hasSize(2)
                .last()
                .asString()
                .contains("ten,1,8101.000");
        assertThat(Files.readAllLines(directory.resolve("seconds.csv"))).hasSize(64);
        assertThat(Files.readAllLines(directory.resolve("lag.csv")))
                .contains("ten,1,1.000,orders.order_row,9.000,31.000,80.000,6.000,1");
        assertThat(Files.readAllLines(directory.resolve("latencies.csv"))).contains("ten,1,order,0.000,accepted,8.000");
    }

    private static RunFigures ten(int number, Verdict... verdicts) {
        return SampleRuns.run("ten", number, 67, verdicts);
    }

    private String write(RunFigures... runs) throws Exception {
        var head = new Head(Map.of("Machine", "a small one"));
        return new ReportFiles(directory, head, Profiles.ALL).write(List.of(runs));
    }
}
