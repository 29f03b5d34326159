package shop.stampede.shared.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/// What Flyway has written about the migrations that ran.
final class MigrationHistory {

    private static final Logger log = LoggerFactory.getLogger(MigrationHistory.class);

    private static final String RAN = "SELECT '%s' AS module, installed_rank, type, script, checksum, success FROM %s";

    private MigrationHistory() {}

    static String tableOf(String module) {
        return "__root".equals(module) ? "flyway_schema_history" : "flyway_schema_history_" + module;
    }

    /// Whether exactly these scripts ran, as they are now, all of them with success: Flyway would find nothing to do,
    /// and nothing to complain of. In doubt it is asked.
    static boolean agreesWith(SortedMap<String, List<Resource>> scripts, DataSource database) {
        try {
            return ran(scripts, database).equals(checksums(scripts));
        } catch (SQLException | IOException e) {
            log.debug("Flyway is to look: {}", e.toString());
            return false;
        }
    }

    private static Map<String, Integer> ran(SortedMap<String, List<Resource>> scripts, DataSource database)
            throws SQLException {
        var sql = scripts.keySet().stream()
                .map(module -> RAN.formatted(module, tableOf(module)))
                .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY module, installed_rank"));
        var ran = new HashMap<String, Integer>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var script = rows.getString("module") + "/" + rows.getString("script");
                if (!rows.getBoolean("success")) {
                    throw new SQLException(script + " failed");
                }
                if (!"BASELINE".equals(rows.getString("type"))) {
                    ran.put(script, rows.getInt("checksum"));
                }
            }
        }
        return ran;
    }

    private static Map<String, Integer> checksums(SortedMap<String, List<Resource>> scripts) throws IOException {
        var checksums = new HashMap<String, Integer>();
        for (var module : scripts.entrySet()) {
            for (var script : module.getValue()) {
                var name = String.valueOf(script.getFilename());
                if (name.startsWith("V") || name.startsWith("R")) {
                    checksums.put(module.getKey() + "/" + name, checksum(script));
                }
            }
        }
        return checksums;
    }

    /// As Flyway makes it: of the lines, without what ends them.
    private static int checksum(Resource script) throws IOException {
        var checksum = new CRC32();
        script.getContentAsString(UTF_8).lines().forEach(line -> checksum.update(line.getBytes(UTF_8)));
        return (int) checksum.getValue();
    }
}
