package shop.stampede.benchmarks;

import java.util.List;
import java.util.Map;

/// The findings as Markdown tables.
final class Report {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Findings findings;
    private final List<Long> sizes;
    private final StringBuilder text = new StringBuilder();

    Report(Findings findings, List<Long> sizes) {
        this.findings = findings;
        this.sizes = sizes;
    }

    void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    /// Milliseconds by size, and how much more the largest shop takes than the smallest.
    ///
    /// @param group what the things' names begin with
    /// @param goal the most that the largest may take, as a multiple of the smallest
    void table(String title, String group, double goal) {
        if (findings.things().stream().noneMatch(thing -> thing.startsWith(group))) {
            return;
        }
        text.append("### ").append(title).append("\n\n|  |");
        sizes.forEach(size -> text.append(" %,d |".formatted(size)));
        text.append(" growth |\n|---|").append("--:|".repeat(sizes.size() + 1)).append('\n');
        findings.things().stream().filter(thing -> thing.startsWith(group)).forEach(thing -> row(thing, group, goal));
        text.append('\n');
    }

    private void row(String thing, String group, double goal) {
        text.append("| ").append(thing.substring(group.length())).append(" |");
        sizes.forEach(size ->
                text.append(' ').append(findings.summary(thing, size).inWords()).append(" |"));
        double growth = findings.summary(thing, sizes.getLast()).median()
                / findings.summary(thing, sizes.getFirst()).median();
        text.append(" × %.1f%s |\n"
                .formatted(growth, goal < NEVER && sizes.size() > 1 ? growth <= goal ? " ✓" : " ✗" : ""));
    }

    /// Rows a second of each rebuild, at one size.
    void rebuilds(long size, Map<String, Long> rows) {
        text.append(
                "| rebuild at %,d | rows | fill, ms | indexes, ms | rows/s filled | rows/s in all |\n|---|--:|--:|--:|--:|--:|\n"
                        .formatted(size));
        double filled = 0;
        double indexed = 0;
        for (var model : rows.keySet()) {
            double fill = findings.summary("rebuild: fill " + model, size).median();
            double index = findings.summary("rebuild: index " + model, size).median();
            filled += fill;
            indexed += index;
            rebuild(model, rows.get(model), fill, index);
        }
        rebuild(
                "**all together**",
                rows.values().stream().mapToLong(Long::longValue).sum(),
                filled,
                indexed);
        text.append('\n');
    }

    private void rebuild(String name, long rows, double fill, double index) {
        text.append("| %s | %,d | %,.0f | %,.0f | %,.0f | %,.0f |\n"
                .formatted(name, rows, fill, index, rows / fill * 1000, rows / (fill + index) * 1000));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
