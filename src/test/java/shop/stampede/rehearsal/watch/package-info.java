/// Watches a rehearsal: the machine, how far the read side is behind, and whether the books are right in the end.
@org.jspecify.annotations.NullMarked
package shop.stampede.rehearsal.watch;
