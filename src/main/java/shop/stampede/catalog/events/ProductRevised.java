package shop.stampede.catalog.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The product is described anew: this is what it says of itself now.
public record ProductRevised(
        UUID productId,
        long version,
        String handle,
        String title,
        String descriptionHtml,
        @Nullable String vendor,
        @Nullable String category,
        List<String> tags,
        List<String> options,
        List<Picture> images,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        Instant at)
        implements ProductEvent {}
