/// What people had done to the shop's own machinery, as facts that the journal keeps.
@NamedInterface("events")
@NullMarked
package shop.stampede.shared.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
