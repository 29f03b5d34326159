/// What machines ask a shop for: its map, its rules for robots, a sign of life.
@NullMarked
package shop.stampede.storefront.site;

import org.jspecify.annotations.NullMarked;
