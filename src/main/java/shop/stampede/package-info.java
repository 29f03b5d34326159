@NullMarked
package shop.stampede;

import org.jspecify.annotations.NullMarked;
