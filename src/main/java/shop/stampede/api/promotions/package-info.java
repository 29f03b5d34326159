/// Promotions over HTTP, for the back office.
@NullMarked
package shop.stampede.api.promotions;

import org.jspecify.annotations.NullMarked;
