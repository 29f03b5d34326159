package shop.stampede.rehearsal.watch;

import java.util.ArrayList;
import java.util.List;
import shop.stampede.rehearsal.figures.Lag;
import shop.stampede.rehearsal.figures.Verdict;
import shop.stampede.rehearsal.load.Caller;

/// Whether every read model shows what its definition says, as the shop itself compares them.
public record DriftCheck(Caller caller) {

    public Verdict all() {
        long checked = 0;
        var wrong = new ArrayList<String>();
        List<String> models =
                new ReadSide(caller).lags().stream().map(Lag::model).toList();
        for (var model : models) {
            var answer = caller.getPatiently("/api/admin/read-models/%s/drift".formatted(model));
            var found = answer.body();
            checked += found.path("checked").asLong();
            long differing = found.path("missing").asLong()
                    + found.path("extra").asLong()
                    + found.path("different").asLong();
            if (answer.status() != 200 || differing > 0) {
                wrong.add("%s: %s"
                        .formatted(
                                model,
                                answer.status() == 200
                                        ? "%,d rows, such as %s"
                                                .formatted(
                                                        differing,
                                                        found.path("samples")
                                                                .path(0)
                                                                .path("key")
                                                                .asString())
                                        : "not compared, " + answer.status()));
            }
        }
        return new Verdict(
                "the read models show what their definitions say",
                wrong.isEmpty() && !models.isEmpty(),
                wrong.isEmpty()
                        ? "%,d rows of %d read models compared, none differs".formatted(checked, models.size())
                        : String.join("; ", wrong));
    }
}
