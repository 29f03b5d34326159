/// Orders over HTTP: placing, reading and cancelling for guests, the whole life for the back office.
@NullMarked
package shop.stampede.api.orders;

import org.jspecify.annotations.NullMarked;
