/// Orders in the back office: the list, one order, and what can be done with it.
@NullMarked
package shop.stampede.admin.orders;

import org.jspecify.annotations.NullMarked;
