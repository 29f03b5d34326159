package shop.stampede.inventory.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import shop.stampede.shared.Sku;

/// Pieces promised to somebody. It exists from the promise until they are shipped or released; the ledger keeps the
/// rest of the story.
@Table(schema = "inventory", name = "reservation")
record Reservation(
        @Id UUID reference,
        Instant reservedAt,

        @MappedCollection(idColumn = "reservation", keyColumn = "line_no")
        List<Line> lines,

        @Version long version) {

    @Table(schema = "inventory", name = "reservation_line")
    record Line(String sku, int quantity) {}

    static Reservation of(UUID reference, Quantities quantities, Instant at) {
        var lines = quantities.bySku().entrySet().stream()
                .map(entry -> new Line(entry.getKey().value(), entry.getValue()))
                .toList();
        return new Reservation(reference, at, lines, 0);
    }

    Quantities quantities() {
        return new Quantities(lines.stream().collect(Collectors.toMap(line -> new Sku(line.sku), Line::quantity)));
    }
}
