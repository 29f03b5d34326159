/// Delivery of events at least once: what waits, what failed and is tried again, what is parked.
@NamedInterface("outbox")
@NullMarked
package shop.stampede.shared.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
