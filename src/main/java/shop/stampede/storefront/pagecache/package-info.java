/// Rendered pages, kept until something that they show changes.
@NullMarked
package shop.stampede.storefront.pagecache;

import org.jspecify.annotations.NullMarked;
