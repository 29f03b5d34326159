package shop.stampede.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import shop.stampede.shared.database.BenchDatabases;

/// A running shop with so many products and orders.
final class SizedShop implements AutoCloseable {

    private final long size;
    private final ConfigurableApplicationContext context;

    private SizedShop(long size, ConfigurableApplicationContext context) {
        this.size = size;
        this.context = context;
    }

    /// The daily look for drift would come in the middle of the measurement, and so would what an earlier one has left.
    private static final String CALLED_OFF =
            "UPDATE readmodels.job SET outcome = 'abandoned', ended_at = now() WHERE ended_at IS NULL";

    private static final String CHECKED_TODAY = """
            INSERT INTO readmodels.job (model, kind, requested_by, requested_at, started_at, ended_at, outcome)
            SELECT model, 'check', 'benchmark', now(), now(), now(), 'done' FROM readmodels.live
            """;

    /// Starts it, and fills it first unless it is full already.
    static SizedShop open(BenchDatabases databases, long size) {
        var shop = new SizedShop(size, BenchShop.start(arguments(databases, size)));
        if (shop.number("SELECT count(*) FROM (SELECT FROM catalog.product LIMIT 1) p") == 0) {
            new Seeder((step, took) -> System.out.printf("  %,d: %s %,d ms%n", size, step, took.toMillis()))
                    .fill(shop.bean(DataSource.class), size, size);
        }
        shop.jdbc().update(CALLED_OFF);
        shop.jdbc().update(CHECKED_TODAY);
        return shop;
    }

    private static String[] arguments(BenchDatabases databases, long size) {
        var database = databases.shopOn("bench_" + size);
        var pool =
                List.of("--spring.datasource.hikari.maximum-pool-size=8", "--spring.datasource.hikari.minimum-idle=2");
        return Stream.concat(Stream.of(database), pool.stream()).toArray(String[]::new);
    }

    long size() {
        return size;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    /// A connection of one's own, whose settings nobody else sees.
    SingleConnectionDataSource connection() {
        var environment = context.getEnvironment();
        var connection = new SingleConnectionDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"),
                true);
        connection.setAutoCommit(true);
        return connection;
    }

    long number(String sql) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class));
    }

    String text(String sql, Object... parameters) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, String.class, parameters));
    }

    /// `x_base_3` or another object of the live generation.
    String live(String model, String part) {
        return text("SELECT model || '_' || ? || '_' || generation FROM readmodels.live WHERE model = ?", part, model);
    }

    String keyOf(String model) {
        return text("SELECT key_column FROM readmodels.live WHERE model = ?", model);
    }

    /// The same keys each time, spread over the whole read model.
    List<String> someKeys(String model, long count) {
        return jdbc().queryForList(
                        "SELECT %1$s::text FROM %2$s ORDER BY md5(%1$s::text) LIMIT %3$d"
                                .formatted(keyOf(model), live(model, "base"), count),
                        String.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
