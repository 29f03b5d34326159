/// Product files over HTTP, for the back office.
@NullMarked
package shop.stampede.api.imports;

import org.jspecify.annotations.NullMarked;
