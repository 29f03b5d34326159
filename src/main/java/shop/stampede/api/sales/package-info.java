/// Sales figures over HTTP, for the back office.
@NullMarked
package shop.stampede.api.sales;

import org.jspecify.annotations.NullMarked;
