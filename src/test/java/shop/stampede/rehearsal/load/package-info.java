/// The shop in a process of its own, and the load of other processes.
@org.jspecify.annotations.NullMarked
package shop.stampede.rehearsal.load;
