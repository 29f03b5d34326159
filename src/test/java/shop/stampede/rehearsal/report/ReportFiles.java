package shop.stampede.rehearsal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.profiles.Profile;

/// The report's files in a directory of their own, written anew after each run: `report.md`, `report.html` with what it
/// draws with, and the raw samples as CSV.
public record ReportFiles(Path directory, Head head, List<Profile> profiles) {

    /// @return the report as Markdown
    public String write(List<RunFigures> runs) throws IOException {
        var contents = new ContentsOfRuns(profiles, runs).under(head);
        var markdown = MarkdownReport.of(contents);
        Files.writeString(directory.resolve("report.md"), markdown);
        new HtmlReport(directory).write(contents, runs);
        new CsvFiles(directory).write(runs);
        return markdown;
    }

    /// While it is under way.
    public static String inOneLine(RunFigures run) {
        return "  %s; %s"
                .formatted(
                        Figure.SUMMARY.stream()
                                .filter(figure -> !Double.isNaN(figure.of().applyAsDouble(run)))
                                .map(figure -> figure.name() + " "
                                        + figure.shown(figure.of().applyAsDouble(run)))
                                .collect(Collectors.joining(", ")),
                        run.isRight() ? "all checks hold" : "CHECKS FAILED: " + failures(run));
    }

    private static String failures(RunFigures run) {
        return run.verdicts().stream()
                .filter(verdict -> !verdict.holds())
                .map(verdict -> "%s (%s)".formatted(verdict.what(), verdict.found()))
                .collect(Collectors.joining(", "));
    }
}
