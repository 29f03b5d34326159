package shop.stampede.rehearsal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.stampede.rehearsal.figures.Lag;
import shop.stampede.rehearsal.figures.RunFigures;
import shop.stampede.rehearsal.figures.Spread;
import shop.stampede.rehearsal.profiles.Profile;
import shop.stampede.rehearsal.report.Contents.Checks;
import shop.stampede.rehearsal.report.Contents.Row;
import shop.stampede.rehearsal.report.Contents.Section;

/// Puts together what a report says.
final class ContentsOfRuns {

    private static final Figure MILLIS = new Figure("", 1, _ -> Double.NaN);

    private final List<Profile> profiles;
    private final Map<String, List<RunFigures>> runs;

    ContentsOfRuns(List<Profile> profiles, List<RunFigures> runs) {
        this.profiles = profiles;
        this.runs = runs.stream()
                .collect(Collectors.groupingBy(RunFigures::profile, LinkedHashMap::new, Collectors.toList()));
    }

    Contents under(Head head) {
        return new Contents(
                head.lines(),
                runs.values().stream().flatMap(List::stream).allMatch(RunFigures::isRight),
                Figure.SUMMARY.stream().map(Figure::name).toList(),
                runs.entrySet().stream()
                        .map(profile -> summary(profile.getKey(), profile.getValue()))
                        .toList(),
                SpeedGoal.ALL.stream()
                        .filter(goal -> goal.isMeasured(runs))
                        .map(goal -> new Contents.Goal(
                                goal.what(), goal.figure().shown(goal.of().apply(runs)), goal.isReached(runs)))
                        .toList(),
                profiles.stream()
                        .filter(profile -> runs.containsKey(profile.name()))
                        .map(profile -> section(profile, runs.getOrDefault(profile.name(), List.of())))
                        .toList());
    }

    private static Row summary(String profile, List<RunFigures> found) {
        return new Row(
                profile,
                Figure.SUMMARY.stream()
                        .map(figure -> figure.shown(figure.over(found)))
                        .toList(),
                found.stream().allMatch(RunFigures::isRight));
    }

    private static Section section(Profile profile, List<RunFigures> found) {
        var what = profile.what();
        return new Section(
                profile.name(),
                Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".",
                found.stream().map(RunFigures::run).toList(),
                figures(found),
                lags(found),
                answers(found),
                found.stream().map(run -> new Checks(run.run(), run.verdicts())).toList(),
                found.stream().flatMap(run -> run.notes().stream()).distinct().toList());
    }

    private static List<Row> figures(List<RunFigures> found) {
        var extras = found.stream()
                .flatMap(run -> run.extra().keySet().stream())
                .distinct()
                .map(Figure::extra);
        return Stream.concat(Figure.ALL.stream(), extras)
                .filter(figure -> figure.over(found).runs() > 0)
                .map(figure -> {
                    var cells = new ArrayList<String>();
                    cells.add(figure.shown(figure.over(found)));
                    found.forEach(run -> cells.add(figure.shown(figure.of().applyAsDouble(run))));
                    return new Row(figure.name(), cells, true);
                })
                .toList();
    }

    private static List<Row> lags(List<RunFigures> found) {
        var models = found.stream()
                .flatMap(run -> run.lags().stream())
                .map(Lag::model)
                .collect(Collectors.toCollection(TreeSet::new));
        return models.stream()
                .map(model -> new Row(
                        model,
                        Stream.<ToDoubleFunction<Lag>>of(Lag::p50, Lag::p99, Lag::max)
                                .map(part -> MILLIS.shown(Spread.of(found.stream()
                                        .flatMap(run -> run.lags().stream())
                                        .filter(lag -> lag.model().equals(model))
                                        .mapToDouble(part))))
                                .toList(),
                        true))
                .toList();
    }

    /// How many of each kind, over all runs.
    private static String answers(List<RunFigures> found) {
        var kinds = new TreeMap<String, Long>();
        for (var run : found) {
            if (run.orders() != null) {
                run.orders().answers().forEach((kind, count) -> kinds.merge("orders " + kind, count, Long::sum));
            }
            if (run.views() != null) {
                kinds.merge("views", run.views().latency().count(), Long::sum);
                kinds.merge("views answered with 400 or more", run.views().refused(), Long::sum);
                kinds.merge("views lost", run.views().lost(), Long::sum);
                kinds.merge("views not answered within 10 s", run.views().late(), Long::sum);
            }
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> "%,d %s".formatted(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
    }
}
