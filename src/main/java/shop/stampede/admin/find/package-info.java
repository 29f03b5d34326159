/// The search box: one box for orders, products and SKUs.
@NullMarked
package shop.stampede.admin.find;

import org.jspecify.annotations.NullMarked;
