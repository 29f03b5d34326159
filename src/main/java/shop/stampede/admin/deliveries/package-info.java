/// Deliveries of events that did not succeed and wait for a person.
@NullMarked
package shop.stampede.admin.deliveries;

import org.jspecify.annotations.NullMarked;
