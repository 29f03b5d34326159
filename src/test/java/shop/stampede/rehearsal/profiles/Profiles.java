package shop.stampede.rehearsal.profiles;

import java.util.List;

/// All of them, in the order in which they are run.
public final class Profiles {

    public static final List<Profile> ALL = List.of(
            new Crowd("founding", "833 page views and 6.7 orders a second: 50,000 and 400 a minute", 833, 6.7),
            new Crowd("ten", "ten times the founding scenario: 8,333 page views and 67 orders a second", 8_333, 67),
            new Crowd(
                    "hundred",
                    "a little more than a hundred times the founding scenario's orders, 700 a second, and as many page views as"
                            + " there are answers",
                    0,
                    700),
            new MaxOrders("max-orders", "orders only, of many SKUs, each buyer as fast as there are answers", 500),
            new MaxOrders("one-sku", "orders only, and everybody wants the same SKU", 1),
            new SellOut(5_000, 50_000),
            new RetryStorm(20),
            new Yardstick(),
            new Comparison("cqrs", "as many page views as there are answers, and 67 orders a second", true),
            new Comparison(
                    "no-cqrs",
                    "the same views and orders, answered by joins over the normalized tables instead of read models",
                    false),
            new OwnWrites(1_000),
            new RebuildUnderReads(2_000));

    private Profiles() {}

    /// @throws IllegalArgumentException with the names that there are
    public static Profile named(String name) {
        return ALL.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no profile %s. There are: %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", ALL.stream().map(Profile::name).toList()))));
    }
}
