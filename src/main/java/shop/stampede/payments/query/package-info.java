/// What can be asked of this module, answered from its read models alone.
@NamedInterface("query")
@NullMarked
package shop.stampede.payments.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
