package shop.stampede.rehearsal.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shop.stampede.rehearsal.figures.Lag;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Spread;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.profiles.Profile;

/// The report as it is read in a terminal or pasted into a document.
public final class MarkdownReport {

    private static final List<Figure> SUMMARY =
            List.of(Figure.VIEWS, Figure.VIEW_P99, Figure.ORDERS, Figure.ORDER_P99, Figure.LAG_P99, Figure.CATCH_UP);

    private final Head head;
    private final List<Profile> profiles;
    private final Map<String, List<RunFigures>> runs;
    private final StringBuilder text = new StringBuilder();

    public MarkdownReport(Head head, List<Profile> profiles, List<RunFigures> runs) {
        this.head = head;
        this.profiles = profiles;
        this.runs = runs.stream()
                .collect(Collectors.groupingBy(RunFigures::profile, LinkedHashMap::new, Collectors.toList()));
    }

    /// While it is under way.
    public String inOneLine(RunFigures run) {
        return "  %s; %s"
                .formatted(
                        SUMMARY.stream()
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

    @Override
    public String toString() {
        text.setLength(0);
        text.append("# Rehearsal of a flash sale\n\n");
        head.lines().forEach((name, value) -> text.append("* %s: %s\n".formatted(name, value)));
        text.append("\nMedian of the runs (lowest–highest).\n\n");
        summary();
        goals();
        profiles.stream().filter(profile -> runs.containsKey(profile.name())).forEach(this::profile);
        return text.toString();
    }

    private void summary() {
        text.append("| profile |");
        SUMMARY.forEach(figure -> text.append(' ').append(figure.name()).append(" |"));
        text.append(" checks |\n|---|").append("--:|".repeat(SUMMARY.size())).append("---|\n");
        runs.forEach((profile, found) -> {
            text.append("| ").append(profile).append(" |");
            SUMMARY.forEach(figure ->
                    text.append(' ').append(figure.shown(figure.over(found))).append(" |"));
            text.append(found.stream().allMatch(RunFigures::isRight) ? " ✓ |\n" : " ✗ |\n");
        });
        text.append('\n');
    }

    private void goals() {
        var measured = Goal.ALL.stream().filter(goal -> goal.isMeasured(runs)).toList();
        if (measured.isEmpty()) {
            return;
        }
        text.append("| goal | found | |\n|---|--:|---|\n");
        measured.forEach(goal -> text.append("| %s | %s | %s |\n"
                .formatted(goal.what(), goal.figure().shown(goal.of().apply(runs)), goal.isReached(runs) ? "✓" : "✗")));
        text.append('\n');
    }

    private void profile(Profile profile) {
        var found = runs.getOrDefault(profile.name(), List.of());
        text.append("## %s\n\n%s.\n\n".formatted(profile.name(), capital(profile.what())));
        figures(found);
        answers(found);
        lags(found);
        verdicts(found);
        found.stream()
                .flatMap(run -> run.notes().stream())
                .distinct()
                .forEach(note -> text.append(note).append("\n\n"));
    }

    private void figures(List<RunFigures> found) {
        text.append("| | median (lowest–highest) |");
        found.forEach(run -> text.append(" run %d |".formatted(run.run())));
        text.append("\n|---|--:|").append("--:|".repeat(found.size())).append('\n');
        for (var figure : Figure.ALL) {
            var spread = figure.over(found);
            if (spread.runs() > 0) {
                text.append("| %s | %s |".formatted(figure.name(), figure.shown(spread)));
                found.forEach(run ->
                        text.append(" %s |".formatted(figure.shown(figure.of().applyAsDouble(run)))));
                text.append('\n');
            }
        }
        extras(found);
        text.append('\n');
    }

    private void extras(List<RunFigures> found) {
        var names = found.stream()
                .flatMap(run -> run.extra().keySet().stream())
                .distinct()
                .toList();
        for (var name : names) {
            var figure = Figure.extra(name);
            text.append("| %s | %s |".formatted(name, figure.shown(figure.over(found))));
            found.forEach(run ->
                    text.append(" %s |".formatted(figure.shown(figure.of().applyAsDouble(run)))));
            text.append('\n');
        }
    }

    /// How many of each kind, over all runs.
    private void answers(List<RunFigures> found) {
        var kinds = new TreeMap<String, Long>();
        for (var run : found) {
            if (run.orders() != null) {
                run.orders().answers().forEach((kind, count) -> kinds.merge("orders " + kind, count, Long::sum));
            }
            if (run.views() != null) {
                kinds.merge("views answered with 400 or more", run.views().refused(), Long::sum);
                kinds.merge("views lost", run.views().lost(), Long::sum);
                kinds.merge("views not answered within 10 s", run.views().late(), Long::sum);
            }
        }
        kinds.values().removeIf(count -> count == 0);
        if (!kinds.isEmpty()) {
            text.append("Answers of all runs: ")
                    .append(kinds.entrySet().stream()
                            .map(kind -> "%,d %s".formatted(kind.getValue(), kind.getKey()))
                            .collect(Collectors.joining(", ")))
                    .append(".\n\n");
        }
    }

    private void lags(List<RunFigures> found) {
        var models = found.stream()
                .flatMap(run -> run.lags().stream())
                .map(Lag::model)
                .collect(Collectors.toCollection(TreeSet::new));
        if (models.isEmpty()) {
            return;
        }
        var millis = new Figure("", 1, _ -> Double.NaN);
        text.append("| lag, ms | p50 | p99 | max |\n|---|--:|--:|--:|\n");
        for (var model : models) {
            var of = found.stream()
                    .flatMap(run -> run.lags().stream())
                    .filter(lag -> lag.model().equals(model))
                    .toList();
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            model,
                            millis.shown(Spread.of(of.stream().mapToDouble(Lag::p50))),
                            millis.shown(Spread.of(of.stream().mapToDouble(Lag::p99))),
                            millis.shown(Spread.of(of.stream().mapToDouble(Lag::max)))));
        }
        text.append("\nOf the last minute of the load, or of all of it and the warm-up where it was shorter.\n\n");
    }

    private void verdicts(List<RunFigures> found) {
        for (var run : found) {
            text.append("Run %d:\n\n".formatted(run.run()));
            for (Verdict verdict : run.verdicts()) {
                text.append("* %s %s: %s\n".formatted(verdict.holds() ? "✓" : "✗", verdict.what(), verdict.found()));
            }
            text.append('\n');
        }
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
