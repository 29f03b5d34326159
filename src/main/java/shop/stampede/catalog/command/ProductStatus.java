package shop.stampede.catalog.command;

import java.util.Arrays;
import java.util.Locale;

/// Whether a product is for sale: not yet, now, or no longer. Published and retired may follow each other any time.
enum ProductStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProductStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findAny()
                .orElseThrow();
    }
}
