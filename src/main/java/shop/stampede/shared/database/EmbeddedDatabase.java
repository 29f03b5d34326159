package shop.stampede.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With no `spring.datasource.url`, the shop runs on a PostgreSQL of its own, whose data stays in
/// `stampede.database.directory`. Which of them it is, is decided when the shop starts, not when it is built: see
/// decision 0027.
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {

    static final String DIRECTORY = "./stampede-data";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /// Started before everything that opens a connection, stopped after the last of them has closed it.
    ///
    /// @return none where the database is somebody else's
    @Bean(destroyMethod = "stop")
    @Nullable
    PostgresServer postgresServer(
            DataSourceProperties given,
            @Value("${stampede.database.directory:" + DIRECTORY + "}") Path directory,
            ObjectProvider<StartingServer> starting) {
        if (given.getUrl() != null) {
            return null;
        }
        var early = starting.getIfAvailable();
        var server =
                early == null ? PostgresServer.start(directory.toAbsolutePath().normalize()) : early.take();
        log.info(
                "PostgreSQL {} on port {}, data in {}",
                server.version(),
                server.port(),
                directory.toAbsolutePath().normalize());
        return server;
    }

    @Bean
    JdbcConnectionDetails databaseConnection(DataSourceProperties given, ObjectProvider<PostgresServer> own) {
        var server = own.getIfAvailable();
        return server == null
                ? new Connection(given.determineUrl(), given.determineUsername(), given.determinePassword())
                : new Connection(server.url(PostgresServer.DATABASE), PostgresServer.USER, server.password());
    }

    private record Connection(
            String url, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return username;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
