/// The rehearsal of a flash sale: the packaged shop on a database of its own, load from other processes, and a report
/// of what came of it. `./mvnw -Pflash-sale`; `docs/rehearsal.md` has the options.
@org.jspecify.annotations.NullMarked
package shop.stampede.rehearsal;
