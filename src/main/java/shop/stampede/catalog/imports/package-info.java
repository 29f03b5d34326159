/// Product files: what a shop's CSV says, row by row, and the same file written from the catalogue.
@NamedInterface("imports")
@NullMarked
package shop.stampede.catalog.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
