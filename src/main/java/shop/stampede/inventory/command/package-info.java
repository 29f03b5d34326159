/// How this module changes: handlers, aggregates and their tables. Nothing here is visible outside.
@NullMarked
package shop.stampede.inventory.command;

import org.jspecify.annotations.NullMarked;
