/// An order's page for whoever has its link: what happens next, paying again, cancelling.
@NullMarked
package shop.stampede.storefront.orders;

import org.jspecify.annotations.NullMarked;
