/// Writing copies of facts anew from the journal, while the shop is open.
@NamedInterface("replay")
@NullMarked
package shop.stampede.shared.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
