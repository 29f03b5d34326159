/// How the machinery of the shop is doing, and what somebody can do about it: read models, outbox, commands.
@NullMarked
package shop.stampede.admin.system;

import org.jspecify.annotations.NullMarked;
