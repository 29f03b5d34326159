/// Measurements, and the shop they are made on. Compiled with the tests and started by hand; `docs/benchmarks.md` has
/// the commands.
@org.jspecify.annotations.NullMarked
package shop.stampede.benchmarks;
