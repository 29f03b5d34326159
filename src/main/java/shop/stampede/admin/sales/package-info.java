/// What was sold, day by day.
@NullMarked
package shop.stampede.admin.sales;

import org.jspecify.annotations.NullMarked;
