package shop.stampede.shared.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/// Looks, before anything is started, at what most often keeps a shop from starting: its port, and the database that
/// somebody else runs. The shop's own database is started here, so that it comes up beside the rest. None of it
/// when the shop is only built.
public final class Preflight implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return;
        }
        var environment = context.getEnvironment();
        requireFreePort(environment.getProperty("server.port", Integer.class, 8080));
        var url = environment.getProperty("spring.datasource.url");
        if (url != null) {
            requireDatabase(url, environment);
        } else {
            startOwnDatabase(context);
        }
    }

    /// It takes as long as the first half of everything else, so it is not waited for here.
    private static void startOwnDatabase(ConfigurableApplicationContext context) {
        var directory = Path.of(
                context.getEnvironment().getProperty("stampede.database.directory", EmbeddedDatabase.DIRECTORY));
        context.getBeanFactory()
                .registerSingleton(
                        StartingServer.class.getName(),
                        StartingServer.in(directory.toAbsolutePath().normalize()));
    }

    private static void requireFreePort(int port) {
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartupProblem(
                    "Port %d cannot be used (%s). Stop the program that has it, or choose another with --server.port=8081."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    private static void requireDatabase(String url, Environment environment) {
        DriverManager.setLoginTimeout((int) PATIENCE.toSeconds());
        try (var connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new StartupProblem(
                        "The database is PostgreSQL %d; Stampede needs 15 or newer.".formatted(version));
            }
        } catch (SQLException e) {
            throw new StartupProblem(
                    "The database %s cannot be reached: %s. Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
                            .formatted(url.replaceAll("\\?.*", ""), firstSentence(e)),
                    e);
        }
    }

    private static String firstSentence(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("no answer")
                .replaceAll("\\.$", "");
    }
}
