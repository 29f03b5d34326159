package shop.stampede.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTests {

    private final Migrations migrations = new Migrations();
    private final DataSource database = emptyDatabase();
    private final Flyway flyway =
            Flyway.configure().dataSource(database).ignoreMigrationPatterns("").load();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void migrate() {
        migrations.migrate(flyway);
    }

    @Test
    void beginWithWhatTheOthersUse() {
        assertThat(Migrations.scriptsByModule().keySet())
                .startsWith("__root", "shared")
                .contains("orders");
    }

    @Test
    void areNotLookedAtTwiceByFlyway() {
        assertThat(nothingIsLeftToDo()).isTrue();
    }

    @Test
    void adoptTheClusterAtEachStart() {
        jdbc.update("UPDATE shared.cluster SET system_identifier = 1");

        migrations.migrate(flyway);

        assertThat(jdbc.queryForObject("SELECT system_identifier FROM shared.cluster", Long.class))
                .isNotEqualTo(1);
    }

    @Test
    void runWhatIsNew() {
        jdbc.update("DELETE FROM flyway_schema_history_orders WHERE script = 'R__order_row.sql'");
        assertThat(nothingIsLeftToDo()).isFalse();

        migrations.migrate(flyway);

        assertThat(nothingIsLeftToDo()).isTrue();
    }

    @Test
    void runWhatHasChanged() {
        jdbc.update("UPDATE flyway_schema_history_orders SET checksum = 1 WHERE script = 'R__order_row.sql'");
        assertThat(nothingIsLeftToDo()).isFalse();

        migrations.migrate(flyway);

        assertThat(nothingIsLeftToDo()).isTrue();
    }

    @Test
    void refuseADatabaseOfANewerShop() {
        jdbc.update("""
                INSERT INTO flyway_schema_history_payments
                SELECT 99, '99', 'of tomorrow', type, 'V99__of_tomorrow.sql', 1, installed_by, now(), 1, true
                FROM flyway_schema_history_payments WHERE version = '1'
                """);

        assertThatThrownBy(() -> migrations.migrate(flyway)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void refuseADatabaseThatAnOtherScriptHasMade() {
        jdbc.update("UPDATE flyway_schema_history_payments SET checksum = 1 WHERE version = '1'");

        assertThatThrownBy(() -> migrations.migrate(flyway)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void lookAgainAfterAFailure() {
        jdbc.update("UPDATE flyway_schema_history SET success = false WHERE version = '3'");

        assertThat(nothingIsLeftToDo()).isFalse();
    }

    private boolean nothingIsLeftToDo() {
        return MigrationHistory.agreesWith(Migrations.scriptsByModule(), database);
    }

    private static DataSource emptyDatabase() {
        var empty = TestDatabases.create();
        return new DriverManagerDataSource(empty.url(), empty.username(), empty.password());
    }
}
