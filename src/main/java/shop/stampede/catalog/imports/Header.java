package shop.stampede.catalog.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/// The first row: where each column stands.
///
/// @param unknown columns that are not read
record Header(Map<Column, Integer> places, List<String> unknown, int size) {

    static Header of(CSVRecord first) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < first.size(); i++) {
            var title = first.get(i).strip();
            var column = Column.titled(title);
            if (column.isPresent()) {
                places.putIfAbsent(column.get(), i);
            } else if (!title.isEmpty()) {
                unknown.add(title);
            }
        }
        return new Header(places, unknown, first.size());
    }

    List<Column> missing() {
        return Column.REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .toList();
    }

    String complaint() {
        if (places.isEmpty()) {
            return "This is not a product CSV: its first row has none of the known columns. The first row must name"
                    + " the columns, separated by commas, at least Handle, Title and Variant Price.";
        }
        return "These columns are missing: %s."
                .formatted(missing().stream().map(Column::title).collect(Collectors.joining(", ")));
    }
}
