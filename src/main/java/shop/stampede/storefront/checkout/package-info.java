/// Turning a cart into an order, on one page.
@NullMarked
package shop.stampede.storefront.checkout;

import org.jspecify.annotations.NullMarked;
