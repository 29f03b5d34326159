/// The journal as it is stored, and the copies that can be written anew from it.
@NullMarked
package shop.stampede.admin.journal;

import org.jspecify.annotations.NullMarked;
