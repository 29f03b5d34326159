/// A product's own page, with its variants to choose from.
@NullMarked
package shop.stampede.storefront.product;

import org.jspecify.annotations.NullMarked;
