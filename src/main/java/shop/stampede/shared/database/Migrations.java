package shop.stampede.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Brings the schema of each module up to date, each with a history of its own: first what belongs to no module, then
/// `shared`, which the others may use.
///
/// Flyway looks at everything once for each module, which takes longer than all that there is to do at most starts:
/// nothing. So [MigrationHistory] looks first, and Flyway only where the history and the scripts differ in anything.
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final String SCRIPTS = "classpath*:db/migration/*/*.sql";
    private static final List<String> FIRST = List.of("__root", "shared");

    @Override
    public void migrate(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        var scripts = scriptsByModule();
        if (MigrationHistory.agreesWith(scripts, configuration.getDataSource())) {
            adoptCluster(configuration.getDataSource());
        } else {
            scripts.keySet().forEach(module -> of(module, configuration).migrate());
        }
    }

    /// As `afterMigrate.sql` does.
    private static void adoptCluster(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT shared.adopt_cluster()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Flyway of(String module, Configuration configuration) {
        return Flyway.configure()
                .configuration(configuration)
                .resourceProvider(null)
                .locations("classpath:db/migration/" + module)
                .table(MigrationHistory.tableOf(module))
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    static SortedMap<String, List<Resource>> scriptsByModule() {
        var modules = new TreeMap<String, List<Resource>>(
                Comparator.comparing((String module) -> !FIRST.contains(module)).thenComparing(module -> module));
        try {
            for (var script : new PathMatchingResourcePatternResolver().getResources(SCRIPTS)) {
                var folders = script.getURL().getPath().split("/");
                modules.computeIfAbsent(folders[folders.length - 2], _ -> new ArrayList<>())
                        .add(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }
}
