package shop.stampede.api.products;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.http.Input;

/// What a product's options are called: said by the product, as names or as objects with a name, or else by its first
/// variant that says what it is by name.
record OptionNames(Input input) {

    List<String> of(@Nullable List<@Nullable Object> options, List<VariantRequest> variants) {
        return options == null || options.isEmpty() ? saidBy(variants) : input.each("options", options, this::name);
    }

    private String name(Object option, String path) {
        return switch (option) {
            case String name -> name;
            case Map<?, ?> object when object.get("name") instanceof String name -> name;
            default -> {
                input.error(path, "Please give the option's name, or an object with a name.");
                yield path;
            }
        };
    }

    private static List<String> saidBy(List<VariantRequest> variants) {
        return variants.stream()
                .map(VariantRequest::options)
                .filter(Map.class::isInstance)
                .map(options -> ((Map<?, ?>) options)
                        .keySet().stream().map(Object::toString).toList())
                .findFirst()
                .orElse(List.of());
    }
}
