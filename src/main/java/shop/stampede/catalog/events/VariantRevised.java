package shop.stampede.catalog.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A variant is described anew; its price is another event's business.
public record VariantRevised(
        UUID productId,
        long version,
        String handle,
        String sku,
        List<String> options,
        int grams,
        @Nullable String barcode,
        @Nullable String imageUrl,
        Instant at)
        implements ProductEvent {}
