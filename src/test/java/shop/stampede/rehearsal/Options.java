package shop.stampede.rehearsal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.stampede.rehearsal.profiles.Profile;
import shop.stampede.rehearsal.profiles.Profiles;

/// What is to be rehearsed and how: `--name=value` each, all of them optional.
///
/// @param profiles which crowds, in this order
/// @param seconds that each load lasts
/// @param runs of each profile
/// @param warmup seconds of load before anything is measured
/// @param products in the shop
/// @param orders that it has had before
/// @param pages products that are looked at and bought
/// @param connections of those who look at pages
/// @param buyers who order at the same time, where they order as fast as they are answered
/// @param pairs of a write and the read after it, in profile own-writes
/// @param model that is built anew in profile rebuild
/// @param fresh whether each run starts with the same shop, a copy of the filled one
/// @param directory where filled shops are kept
/// @param java options of the shop's virtual machine
/// @param shop further arguments of the shop
/// @param drift whether read models are compared with their definitions after each run
record Options(
        List<Profile> profiles,
        int seconds,
        int runs,
        int warmup,
        long products,
        long orders,
        int pages,
        int connections,
        int buyers,
        int pairs,
        String model,
        boolean fresh,
        Path directory,
        Path report,
        Path jar,
        List<String> java,
        List<String> shop,
        boolean drift) {

    private static final String AUTO = "auto";

    /// Up to here a shop is copied for each run, and its read models are compared, within seconds.
    private static final int MANY_PRODUCTS = 100_000;

    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("profiles", "all");
        DEFAULTS.put("seconds", "60");
        DEFAULTS.put("runs", "3");
        DEFAULTS.put("warmup", "30");
        DEFAULTS.put("products", "10000");
        DEFAULTS.put("orders", "0");
        DEFAULTS.put("pages", "500");
        DEFAULTS.put("connections", "64");
        DEFAULTS.put("buyers", "128");
        DEFAULTS.put("pairs", "10000");
        DEFAULTS.put("model", "catalog.product_page");
        DEFAULTS.put("fresh", AUTO);
        DEFAULTS.put("directory", "target/rehearsal/shops");
        DEFAULTS.put("report", "target/rehearsal");
        DEFAULTS.put("jar", "target/stampede.jar");
        DEFAULTS.put("java", "-Xmx256m");
        DEFAULTS.put("shop", "");
        DEFAULTS.put("drift", AUTO);
    }

    /// @throws IllegalArgumentException with a sentence for whoever typed them
    static Options of(String... arguments) {
        var given = new LinkedHashMap<>(DEFAULTS);
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            var name = parts[0].replaceFirst("^--", "");
            if (parts.length < 2 || !DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "%s is not understood. There are: %s".formatted(argument, String.join(" ", usage())));
            }
            given.put(name, parts[1]);
        }
        return new Options(
                given.get("profiles").equals("all")
                        ? Profiles.ALL
                        : list(given.get("profiles")).stream()
                                .map(Profiles::named)
                                .toList(),
                number(given, "seconds"),
                number(given, "runs"),
                number(given, "warmup"),
                number(given, "products"),
                number(given, "orders"),
                number(given, "pages"),
                number(given, "connections"),
                number(given, "buyers"),
                number(given, "pairs"),
                given.get("model"),
                orUnlessLarge(given, "fresh"),
                Path.of(given.get("directory")).toAbsolutePath(),
                Path.of(given.get("report")).toAbsolutePath(),
                Path.of(given.get("jar")).toAbsolutePath(),
                list(given.get("java")),
                list(given.get("shop")),
                orUnlessLarge(given, "drift"));
    }

    private static List<String> usage() {
        return DEFAULTS.entrySet().stream()
                .map(option -> "--%s=%s".formatted(option.getKey(), option.getValue()))
                .toList();
    }

    private static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static boolean orUnlessLarge(Map<String, String> given, String name) {
        return given.get(name).equals(AUTO)
                ? number(given, "products") <= MANY_PRODUCTS
                : Boolean.parseBoolean(given.get(name));
    }

    private static int number(Map<String, String> given, String name) {
        try {
            return Integer.parseInt(given.get(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s takes a number, not %s".formatted(name, given.get(name)));
        }
    }
}
