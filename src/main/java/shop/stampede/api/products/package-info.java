/// The catalogue over HTTP: what shoppers may see, and what the back office adds and changes.
@NullMarked
package shop.stampede.api.products;

import org.jspecify.annotations.NullMarked;
