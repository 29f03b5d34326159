/// Domain events as facts that are kept for good.
@NamedInterface("journal")
@NullMarked
package shop.stampede.shared.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
