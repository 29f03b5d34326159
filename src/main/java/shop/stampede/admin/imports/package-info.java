/// Product files in the back office: looked at first, imported then; and the catalogue as such a file.
@NullMarked
package shop.stampede.admin.imports;

import org.jspecify.annotations.NullMarked;
