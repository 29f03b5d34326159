package shop.stampede.rehearsal.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.stampede.rehearsal.report.Contents.Row;
import shop.stampede.rehearsal.report.Contents.Section;

/// The report as it is read in a terminal or pasted into a document.
final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String of(Contents contents) {
        var report = new MarkdownReport();
        report.write(contents);
        return report.text.toString();
    }

    private void write(Contents contents) {
        text.append("# Rehearsal of a flash sale\n\n");
        contents.head().forEach((name, value) -> text.append("* %s: %s\n".formatted(name, value)));
        text.append("\nMedian of the runs (lowest–highest).\n\n");
        table(
                Stream.of(Stream.of("profile"), contents.columns().stream(), Stream.of("checks"))
                        .flatMap(part -> part)
                        .toList(),
                contents.summary().stream().map(MarkdownReport::withMark).toList());
        if (!contents.goals().isEmpty()) {
            table(
                    List.of("goal", "found", ""),
                    contents.goals().stream()
                            .map(goal -> new Row(goal.what(), List.of(goal.found(), mark(goal.reached())), true))
                            .toList());
        }
        contents.sections().forEach(this::section);
    }

    private void section(Section section) {
        text.append("## %s\n\n%s\n\n".formatted(section.name(), section.what()));
        var head = Stream.concat(
                        Stream.of("", "median (lowest–highest)"),
                        section.runs().stream().map(run -> "run " + run))
                .toList();
        table(head, section.figures());
        if (!section.answers().isEmpty()) {
            text.append("Answers of all runs: ").append(section.answers()).append(".\n\n");
        }
        if (!section.lags().isEmpty()) {
            table(List.of("lag, ms", "p50", "p99", "max"), section.lags());
        }
        section.notes().forEach(note -> text.append(note).append("\n\n"));
        for (var checks : section.checks()) {
            text.append("Run %d:\n\n".formatted(checks.run()));
            checks.verdicts()
                    .forEach(verdict -> text.append(
                            "* %s %s: %s\n".formatted(mark(verdict.holds()), verdict.what(), verdict.found())));
            text.append('\n');
        }
    }

    private void table(List<String> head, List<Row> rows) {
        text.append("| ").append(String.join(" | ", head)).append(" |\n|---|");
        text.append("--:|".repeat(head.size() - 1)).append('\n');
        rows.forEach(row -> text.append("| ")
                .append(Stream.concat(Stream.of(row.name()), row.cells().stream())
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        text.append('\n');
    }

    private static Row withMark(Row row) {
        return new Row(
                row.name(),
                Stream.concat(row.cells().stream(), Stream.of(mark(row.right())))
                        .toList(),
                row.right());
    }

    private static String mark(boolean good) {
        return good ? "✓" : "✗";
    }
}
