package shop.stampede.catalog.imports;

import java.util.List;

/// What a product's rows let a shopper choose.
///
/// @param names in order, named on the product's first row; none if the only choice is the placeholder
///     `Title: Default Title` that stands for a product without options
record OptionNames(List<String> names) {

    static final String PLACEHOLDER_NAME = "Title";
    static final String PLACEHOLDER_VALUE = "Default Title";

    static OptionNames of(Row first, List<Row> variants, Problems problems) {
        boolean placeholder = variants.stream().allMatch(row -> isPlaceholder(first, row));
        if (placeholder) {
            return new OptionNames(List.of());
        }
        var names = Column.OPTION_NAMES.stream()
                .map(first::get)
                .takeWhile(name -> !name.isEmpty())
                .toList();
        variants.forEach(row -> check(row, names, problems));
        return new OptionNames(names);
    }

    private static boolean isPlaceholder(Row first, Row row) {
        var name = first.get(Column.OPTION1_NAME);
        var value = row.get(Column.OPTION1_VALUE);
        return (name.isEmpty() || name.equalsIgnoreCase(PLACEHOLDER_NAME))
                && (value.isEmpty() || value.equalsIgnoreCase(PLACEHOLDER_VALUE))
                && !row.has(Column.OPTION2_VALUE)
                && !row.has(Column.OPTION3_VALUE);
    }

    private static void check(Row row, List<String> names, Problems problems) {
        for (int i = 0; i < Column.OPTION_VALUES.size(); i++) {
            var column = Column.OPTION_VALUES.get(i);
            if (i < names.size() && !row.has(column)) {
                problems.add(row, column, "The value for “%s” is missing.".formatted(names.get(i)));
            } else if (i >= names.size() && row.has(column)) {
                problems.add(
                        row,
                        column,
                        "This is a choice of an option without a name; name it in “%s” on the product's first row."
                                .formatted(Column.OPTION_NAMES.get(i).title()));
            }
        }
    }

    List<String> valuesIn(Row row) {
        return row.optionValues(names.size());
    }
}
