package shop.stampede.shared.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.Generation.Column;
import shop.stampede.shared.readmodels.Generation.State;

/// The generations of all read models: looked up, made, switched and dropped.
@Component
class Generations {

    private static final String SELECT = """
            SELECT g.model, g.generation, g.kind, g.key_column, g.key_type, cardinality(g.indexes) AS indexes,
                   (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
                    WHERE a.attrelid = to_regclass(g.model || '_definition_' || g.generation) AND a.attnum > 0) AS names,
                   (SELECT array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) FROM pg_attribute a
                    WHERE a.attrelid = to_regclass(g.model || '_definition_' || g.generation) AND a.attnum > 0) AS types
            FROM readmodels.generation g WHERE g.model = :model AND
            """;

    /// Rows that can be built within some seconds.
    private static final int LARGE = 100_000;

    private final JdbcClient jdbc;
    private final Map<String, Generation> live = new ConcurrentHashMap<>();
    private final Map<String, Generation> known = new ConcurrentHashMap<>();
    private final Map<String, RefreshKind> kinds = new ConcurrentHashMap<>();

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What queries read, as it was when first asked for: another generation may be live by now, but the views are
    /// the same, and so are their columns until another version of the application is started.
    Generation live(String model) {
        return live.computeIfAbsent(
                model,
                name -> in(name, State.LIVE)
                        .orElseThrow(() -> new IllegalStateException(
                                "The read model %s could not be made, or is not declared by any migration"
                                        .formatted(name))));
    }

    /// As declared; of a read model that could not be made yet, too.
    RefreshKind kindOf(String model) {
        return kinds.computeIfAbsent(
                model,
                name -> jdbc.sql("SELECT kind FROM readmodels.model WHERE model = :model")
                        .param("model", name)
                        .query((rs, _) -> RefreshKind.of(rs.getString(1)))
                        .optional()
                        .orElseThrow(() -> new IllegalStateException(
                                "The read model %s is not declared by any migration".formatted(name))));
    }

    Generation numbered(String model, int number) {
        return known.computeIfAbsent(
                model + "#" + number,
                _ -> jdbc.sql(SELECT + "g.generation = :number")
                        .param("model", model)
                        .param("number", number)
                        .query(Generations::read)
                        .single());
    }

    Optional<Generation> in(String model, State state) {
        return jdbc.sql(SELECT + "g.state = :state")
                .param("model", model)
                .param("state", state.word())
                .query(Generations::read)
                .optional();
    }

    /// Read models that are not what the migrations declare: new ones, and those whose declaration has changed,
    /// until it has been live once.
    List<String> outdated() {
        return jdbc.sql("SELECT model FROM readmodels.outdated ORDER BY model")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    /// Read models whose views were made by another version of the engine.
    List<String> withFormerViews() {
        return jdbc.sql(
                        "SELECT model FROM readmodels.model WHERE pointed_by IS DISTINCT FROM readmodels.pointing() ORDER BY model")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    /// Whether the live generation has the columns that are declared now, and so many rows that another one should be
    /// built while it is read.
    boolean canServeMeanwhile(String model) {
        return jdbc.sql("SELECT readmodels.can_serve_meanwhile(:model, :rows)")
                .param("model", model)
                .param("rows", LARGE)
                .query(Boolean.class)
                .single();
    }

    /// Whether a generation was made from what is declared now.
    boolean isCurrent(Generation generation) {
        return jdbc.sql("""
                SELECT (g.definition, g.indexes, g.kind, g.key_column) = (m.definition, m.indexes, m.kind, m.key_column)
                FROM readmodels.generation g JOIN readmodels.model m USING (model)
                WHERE g.model = :model AND g.generation = :number
                """)
                .param("model", generation.model())
                .param("number", generation.number())
                .query(Boolean.class)
                .single();
    }

    int open(String model) {
        return call("SELECT readmodels.open_generation(:model)", model)
                .query(Integer.class)
                .single();
    }

    /// @return whether the base is filled in portions
    boolean beginFilling(Generation generation) {
        return call("SELECT readmodels.begin_filling(:model, :number)", generation)
                .query(Boolean.class)
                .single();
    }

    /// @return false if no portion is left that nobody is at work on
    boolean fillPortion(Generation generation) {
        return call("SELECT readmodels.fill_portion(:model, :number)", generation)
                .query(Boolean.class)
                .single();
    }

    void fillBase(Generation generation) {
        call("SELECT readmodels.fill_base(:model, :number)", generation)
                .query((_, _) -> true)
                .list();
    }

    /// Cancels the statements that fill or refresh its base.
    void callOff(Generation generation) {
        call("SELECT readmodels.call_off(:model, :number)", generation)
                .query((_, _) -> true)
                .list();
    }

    /// @param nth 0 for the key's index, then the declared ones; one past them for the statistics
    void index(Generation generation, int nth) {
        call("SELECT readmodels.index(:model, :number, :nth)", generation)
                .param("nth", nth)
                .query((_, _) -> true)
                .list();
    }

    void becomesShadow(Generation generation) {
        call(
                        "UPDATE readmodels.generation SET state = 'shadow', since = now() WHERE model = :model AND generation = :number",
                        generation)
                .update();
    }

    /// Makes a generation the live one, in one transaction that readers wait for. What was live becomes the one
    /// before.
    ///
    /// @throws org.springframework.dao.ConcurrencyFailureException if a reader does not let it in within 200 ms
    void point(Generation generation) {
        jdbc.sql("SELECT set_config('lock_timeout', '200ms', true)")
                .query(String.class)
                .single();
        call("SELECT readmodels.point(:model, :number)", generation)
                .query((_, _) -> true)
                .list();
    }

    void drop(Generation generation) {
        call("SELECT readmodels.drop_generation(:model, :number)", generation)
                .query((_, _) -> true)
                .list();
    }

    private JdbcClient.StatementSpec call(String sql, String model) {
        return jdbc.sql(sql).param("model", model);
    }

    private JdbcClient.StatementSpec call(String sql, Generation generation) {
        return call(sql, generation.model()).param("number", generation.number());
    }

    private static Generation read(ResultSet row, int n) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var types = (String[]) row.getArray("types").getArray();
        return new Generation(
                row.getString("model"),
                row.getInt("generation"),
                RefreshKind.of(row.getString("kind")),
                row.getString("key_column"),
                row.getString("key_type"),
                row.getInt("indexes"),
                IntStream.range(0, names.length)
                        .mapToObj(i -> new Column(names[i], types[i]))
                        .toList());
    }
}
