package shop.stampede.shared.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModel.Selected;

/// Refreshes the rows that a statement selects, be it none or, as for a promotion on everything, all of them.
///
/// More than [#PORTION] are refreshed a portion at a time, each going through the projector like any other request,
/// so what happens meanwhile waits for one portion and not for all. Their keys are read [#PAGE] at a time; no more
/// are ever held.
@Component
class ManyRows {

    static final int PORTION = 200;
    private static final int PAGE = 20_000;

    private static final String FIRST = "SELECT * FROM (%s) selected LIMIT " + (PORTION + 1);
    private static final String NEXT = """
            SELECT row_key FROM (%s) AS selected (row_key)
            WHERE row_key > CAST(? AS text) OR CAST(? AS text) IS NULL ORDER BY row_key LIMIT %d
            """;

    private final Projectors projectors;
    private final JdbcTemplate jdbc;
    private final Executor thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("many-rows").factory());

    ManyRows(Projectors projectors, JdbcTemplate jdbc) {
        this.projectors = projectors;
        this.jdbc = jdbc;
    }

    CompletableFuture<Void> refresh(String model, Selected wanted, Committed committed) {
        var first = keys(FIRST.formatted(wanted.sql()), wanted.parameters());
        if (first.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (first.size() <= PORTION) {
            return projectors.submit(model, first, committed);
        }
        var pass = new Pass(model, wanted, committed);
        thread.execute(pass::next);
        return pass.done;
    }

    private List<String> keys(String sql, List<? extends @Nullable Object> parameters) {
        return jdbc.query(sql, (rs, _) -> rs.getString(1), parameters.toArray());
    }

    /// One way through all the rows. It is at one portion at a time, and a portion that fails does not end it: the
    /// others are refreshed, and the failure is told in the end.
    private final class Pass {

        private final String model;
        private final Selected wanted;
        private final Committed committed;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private List<String> page = List.of();
        private int taken;
        private @Nullable String last;
        private @Nullable Throwable failure;

        Pass(String model, Selected wanted, Committed committed) {
            this.model = model;
            this.wanted = wanted;
            this.committed = committed;
        }

        void next() {
            try {
                if (taken == page.size()) {
                    turn();
                }
                if (page.isEmpty()) {
                    end();
                } else {
                    var portion = page.subList(taken, Math.min(taken + PORTION, page.size()));
                    taken += portion.size();
                    projectors
                            .submit(model, portion, measured())
                            .whenCompleteAsync((_, failed) -> after(failed), thread);
                }
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        }

        private void turn() {
            var parameters = new ArrayList<@Nullable Object>(wanted.parameters());
            parameters.add(last);
            parameters.add(last);
            page = keys(NEXT.formatted(wanted.sql(), PAGE), parameters);
            taken = 0;
            last = page.isEmpty() ? last : page.getLast();
        }

        /// Only with the last portion everything is shown.
        private Committed measured() {
            return new Committed(committed.nanos(), committed.known() && taken == page.size() && page.size() < PAGE);
        }

        private void after(@Nullable Throwable failed) {
            if (failed instanceof CancellationException) {
                done.completeExceptionally(failed);
                return;
            }
            failure = failure == null ? failed : failure;
            next();
        }

        private void end() {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
