package shop.stampede.catalog.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The product comes in one more variant.
public record VariantAdded(
        UUID productId,
        long version,
        String handle,
        String sku,
        List<String> options,
        BigDecimal price,
        @Nullable BigDecimal compareAtPrice,
        int grams,
        @Nullable String barcode,
        @Nullable String imageUrl,
        Instant at)
        implements ProductEvent {}
