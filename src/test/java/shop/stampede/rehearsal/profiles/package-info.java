/// What is done to the shop in a rehearsal, one class for each kind of crowd.
@org.jspecify.annotations.NullMarked
package shop.stampede.rehearsal.profiles;
