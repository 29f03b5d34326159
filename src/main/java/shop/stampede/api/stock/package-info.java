/// Stock over HTTP, for the back office.
@NullMarked
package shop.stampede.api.stock;

import org.jspecify.annotations.NullMarked;
