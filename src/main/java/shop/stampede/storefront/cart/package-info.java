/// What a shopper means to buy.
@NullMarked
package shop.stampede.storefront.cart;

import org.jspecify.annotations.NullMarked;
