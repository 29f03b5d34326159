/// Read models: PostgreSQL materialized views that are refreshed at the cost of the change.
@NamedInterface("readmodels")
@NullMarked
package shop.stampede.shared.readmodels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
