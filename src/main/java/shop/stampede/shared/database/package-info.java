/// The PostgreSQL that the jar brings with it, for when no other is configured.
@NamedInterface("database")
@NullMarked
package shop.stampede.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
