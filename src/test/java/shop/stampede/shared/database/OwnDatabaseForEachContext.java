package shop.stampede.shared.database;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every test context a fresh database, without a word in the test.
public class OwnDatabaseForEachContext implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var database = TestDatabases.create();
            var properties = Map.<String, Object>of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.username(),
                    "spring.datasource.password", database.password(),
                    "spring.datasource.hikari.maximum-pool-size", "20");
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("test database", properties));
            sources.addLast(new MapPropertySource("an empty shop", Map.of("stampede.demo", "false")));
        }
    }
}
