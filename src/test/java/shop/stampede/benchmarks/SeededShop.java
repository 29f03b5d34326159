package shop.stampede.benchmarks;

import java.util.Arrays;
import javax.sql.DataSource;

/// Makes a full shop to be started afterwards: `--products=100000 --orders=100000
/// --stampede.database.directory=shop-data`, or `--spring.datasource.url=…` of an empty database.
final class SeededShop {

    private SeededShop() {}

    public static void main(String[] arguments) {
        long products = number(arguments, "--products=");
        long orders = number(arguments, "--orders=");
        try (var shop = BenchShop.start(arguments)) {
            new Seeder((step, took) -> System.out.printf("%-28s %,9d ms%n", step, took.toMillis()))
                    .fill(shop.getBean(DataSource.class), products, orders);
        }
    }

    private static long number(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> Long.parseLong(argument.substring(name.length())))
                .findAny()
                .orElse(10_000L);
    }
}
