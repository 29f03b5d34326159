/// The report of a rehearsal: for people as Markdown and as a page with plots, for programs as CSV.
@org.jspecify.annotations.NullMarked
package shop.stampede.rehearsal.report;
