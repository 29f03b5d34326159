/// What is measured in a rehearsal, as plain data.
@org.jspecify.annotations.NullMarked
package shop.stampede.rehearsal.figures;
