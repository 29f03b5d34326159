/// Who may enter the back office and the administrators' API, and how they prove it.
@NullMarked
package shop.stampede.admin.signin;

import org.jspecify.annotations.NullMarked;
