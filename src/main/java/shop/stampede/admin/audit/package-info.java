/// Who did what, and when, and from which value to which.
@NullMarked
package shop.stampede.admin.audit;

import org.jspecify.annotations.NullMarked;
