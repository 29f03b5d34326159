package shop.stampede.shared.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.EventFedCopy;

/// All copies of the shop, by their tables.
@Component
class Copies {

    private final List<EventFedCopy<?>> copies;

    Copies(List<EventFedCopy<?>> copies) {
        this.copies = copies.stream()
                .sorted(Comparator.comparing(EventFedCopy::table))
                .toList();
    }

    List<String> tables() {
        return copies.stream().map(EventFedCopy::table).toList();
    }

    Optional<EventFedCopy<?>> named(String table) {
        return copies.stream().filter(copy -> copy.table().equals(table)).findAny();
    }
}
