package shop.stampede.catalog.imports;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/// One row of the file, its cells by column. A cell that is not there is empty.
record Row(int number, Header header, CSVRecord cells) {

    String get(Column column) {
        var place = header.places().get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    boolean has(Column column) {
        return !get(column).isEmpty();
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// Whether it speaks of a variant, and not of one more picture only.
    boolean describesVariant() {
        return has(Column.PRICE)
                || has(Column.SKU)
                || Column.OPTION_VALUES.stream().anyMatch(this::has);
    }

    boolean isTooLong() {
        return cells.size() > header.size()
                && cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    }

    List<String> optionValues(int options) {
        return Column.OPTION_VALUES.stream().limit(options).map(this::get).toList();
    }
}
