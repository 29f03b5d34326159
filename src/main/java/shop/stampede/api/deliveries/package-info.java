/// Event deliveries that were parked, over HTTP, for the back office.
@NullMarked
package shop.stampede.api.deliveries;

import org.jspecify.annotations.NullMarked;
