/// Products in the back office: the list, one product, and what can be changed about it.
@NullMarked
package shop.stampede.admin.products;

import org.jspecify.annotations.NullMarked;
