package shop.stampede.shared.readmodels;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelTables.Column;
import shop.stampede.shared.readmodels.ReadModelTables.Kind;

/// What the migrations have declared, read when first asked for.
@Component
class ReadModelRegistry {

    private static final String LIVE =
            "SELECT model, generation, kind, key_column, key_type FROM readmodels.live WHERE model = :model";

    private static final String COLUMNS = """
            SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
            FROM pg_attribute a
            WHERE a.attrelid = to_regclass(:view) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum
            """;

    private final JdbcClient jdbc;
    private final Map<String, ReadModelTables> live = new ConcurrentHashMap<>();

    ReadModelRegistry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReadModelTables live(String model) {
        return live.computeIfAbsent(model, this::load);
    }

    private ReadModelTables load(String model) {
        List<Column> columns = jdbc.sql(COLUMNS)
                .param("view", model)
                .query((rs, _) -> new Column(rs.getString("name"), rs.getString("type")))
                .list();
        return jdbc.sql(LIVE)
                .param("model", model)
                .query((rs, _) -> new ReadModelTables(
                        rs.getString("model"),
                        rs.getInt("generation"),
                        Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                        rs.getString("key_column"),
                        rs.getString("key_type"),
                        columns))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The read model %s is not declared by any migration".formatted(model)));
    }
}
