package shop.stampede.storefront.browse;

import org.jspecify.annotations.Nullable;

record CategoryTile(
        String path, String name, int products, @Nullable String pictureUrl) {}
