package shop.stampede.catalog.query;

import org.jspecify.annotations.Nullable;

/// A category in the tree.
///
/// @param path as in addresses: `clothing/jackets`
/// @param level 1 at the top
/// @param products how many published ones it has, with those below it
/// @param imageUrl a picture of one of its products
public record CategoryNode(
        String path,
        String name,
        @Nullable String parentPath,
        int level,
        int products,
        @Nullable String imageUrl) {}
