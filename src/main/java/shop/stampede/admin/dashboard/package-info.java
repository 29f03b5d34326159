/// The first page: how the shop is doing and what waits.
@NullMarked
package shop.stampede.admin.dashboard;

import org.jspecify.annotations.NullMarked;
