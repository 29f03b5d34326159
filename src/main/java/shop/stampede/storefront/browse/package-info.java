/// Looking around: the home page, lists and search.
@NullMarked
package shop.stampede.storefront.browse;

import org.jspecify.annotations.NullMarked;
