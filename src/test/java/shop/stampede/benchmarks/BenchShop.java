package shop.stampede.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import shop.stampede.StampedeApplication;

/// The shop itself, started inside a measuring program: all of it except its demo goods. Its web
/// server listens on some free port of the loopback interface, and nobody calls it.
final class BenchShop {

    private BenchShop() {}

    /// @param arguments as on the jar's command line: `--stampede.database.directory=…` or `--spring.datasource.url=…`
    static ConfigurableApplicationContext start(String... arguments) {
        var all = new ArrayList<>(List.of("--stampede.demo=false", "--server.port=0", "--server.address=127.0.0.1"));
        all.addAll(List.of(arguments));
        return new SpringApplicationBuilder(StampedeApplication.class).run(all.toArray(String[]::new));
    }
}
