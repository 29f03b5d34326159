package shop.stampede.catalog.imports;

/// What is wrong with a row, in a sentence for whoever keeps the file.
///
/// @param row as a spreadsheet counts: the header is row 1; 0 if the file as a whole is meant
/// @param handle the product's, as far as the row names one
/// @param column the column's name; empty if it is not about one
public record RowProblem(int row, String handle, String column, String message) {}
