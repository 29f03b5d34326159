/// Promotions in the back office: the list, a new one, and ending one.
@NullMarked
package shop.stampede.admin.promotions;

import org.jspecify.annotations.NullMarked;
