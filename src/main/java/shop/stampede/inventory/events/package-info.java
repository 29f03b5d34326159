/// What this module tells the others: facts, in flat wire types.
@NamedInterface("events")
@NullMarked
package shop.stampede.inventory.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
