/// The shop in a process of its own, under the load of other processes.
@org.jspecify.annotations.NullMarked
package shop.stampede.benchmarks.load;
