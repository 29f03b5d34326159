package shop.stampede.shared.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With no `spring.datasource.url`, the shop runs on a PostgreSQL of its own, whose data stays in
/// `stampede.database.directory`.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabase {

    static final String DIRECTORY = "./stampede-data";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /// Started before everything that opens a connection, stopped after the last of them has closed it.
    @Bean(destroyMethod = "stop")
    PostgresServer postgresServer(
            @Value("${stampede.database.directory:" + DIRECTORY + "}") Path directory,
            ObjectProvider<StartingServer> starting) {
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
    @ConditionalOnMissingBean
    JdbcConnectionDetails embeddedConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return server.url(PostgresServer.DATABASE);
            }

            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }
}
