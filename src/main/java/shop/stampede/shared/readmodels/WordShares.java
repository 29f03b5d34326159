package shop.stampede.shared.readmodels;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which words are in so many rows that an index had better not be asked for them.
///
/// A GIN index gathers all rows that have a word with some beginning before it looks at the next word. So one frequent
/// word makes a search as slow as the shop is large, though the other words leave only a handful of rows; those are
/// read and looked at instead. How frequent a word is says PostgreSQL's own statistics of the base.
@Component
class WordShares {

    /// Reading a row costs about as much as gathering this many from the index.
    private static final double ROW_IN_POSTINGS = 10;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final String STATISTICS = """
            SELECT word, share
            FROM readmodels.live l
            JOIN pg_stats s ON s.schemaname = split_part(l.model, '.', 1)
                           AND s.tablename = split_part(l.model, '.', 2) || '_base_' || l.generation
            CROSS JOIN LATERAL unnest(CAST(CAST(s.most_common_elems AS text) AS text[]), s.most_common_elem_freqs) AS w (word, share)
            WHERE l.model = :model AND s.attname = :column AND word IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final Map<String, Shares> known = new ConcurrentHashMap<>();

    WordShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param sought to be looked up in the index
    /// @param checked to be looked for in the rows that have all words that are sought
    record Split(List<String> sought, List<String> checked) {}

    Split split(String model, String column, List<String> beginnings) {
        var shares = known.compute(
                model + "." + column, (_, kept) -> kept == null || kept.isOld() ? read(model, column) : kept);
        double most = ROW_IN_POSTINGS
                * beginnings.stream().mapToDouble(shares::of).min().orElse(0);
        return new Split(
                beginnings.stream().filter(word -> shares.of(word) <= most).toList(),
                beginnings.stream().filter(word -> shares.of(word) > most).toList());
    }

    private Shares read(String model, String column) {
        var shares = new TreeMap<String, Double>();
        jdbc.sql(STATISTICS).param("model", model).param("column", column).query(rs -> {
            shares.put(rs.getString("word"), rs.getDouble("share"));
        });
        double least =
                shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
        return new Shares(shares, least, System.nanoTime());
    }

    /// @param least what a word has at most that is not listed
    private record Shares(NavigableMap<String, Double> listed, double least, long readAt) {

        double of(String beginning) {
            var words = listed.subMap(beginning, beginning + Character.MAX_VALUE);
            return words.isEmpty()
                    ? least
                    : words.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        boolean isOld() {
            return System.nanoTime() - readAt > KEPT.toNanos();
        }
    }
}
