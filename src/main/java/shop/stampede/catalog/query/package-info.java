/// What can be asked of this module, answered from its read models alone.
@NamedInterface("query")
@NullMarked
package shop.stampede.catalog.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
