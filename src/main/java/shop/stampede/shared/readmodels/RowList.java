package shop.stampede.shared.readmodels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Slice;
import shop.stampede.shared.readmodels.CatchUp.Missing;

/// A list query on one read model, by keyset: a page starts after the last row of the one before, wherever that is.
///
/// The condition, the order and the limit are put into both halves of the read model, the rows that changed lately
/// and the settled ones, and the two sorted pieces are merged. So each half can walk an index and stop. Through the
/// union view PostgreSQL would sort the whole table for each page.
///
/// Rows that the [RequestedVersion] asks for and that are not shown yet are computed from the definition, as a third
/// piece, and left out of the other two. A read model that is refreshed as a whole is computed as a whole. Where they
/// are too many to be named, the list is shown as it is, and that is noted in the [RequestedVersion].
public final class RowList<T> {

    private static final String CURSOR = "keyset_cursor";

    private final Generation live;
    private final Class<T> shape;
    private final RowShapes shapes;
    private final CatchUp catchUp;
    private final WordShares wordShares;
    private final JdbcClient jdbc;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private List<String> order = List.of();
    private boolean descending;

    RowList(
            Generation live,
            Class<T> shape,
            RowShapes shapes,
            CatchUp catchUp,
            WordShares wordShares,
            JdbcClient jdbc) {
        this.live = live;
        this.shape = shape;
        this.shapes = shapes;
        this.catchUp = catchUp;
        this.wordShares = wordShares;
        this.jdbc = jdbc;
    }

    /// Narrows the list; several conditions must all hold.
    public RowList<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public RowList<T> where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    /// Narrows it to rows that have all these words in a `tsvector` column, as themselves or as a beginning. Without a
    /// word nothing is found.
    ///
    /// @param beginnings of letters and digits only, in lower case
    public RowList<T> whereWords(String column, List<String> beginnings) {
        var words = wordShares.split(live.model(), column, beginnings);
        where(column + " @@ to_tsquery('simple', :sought)", "sought", prefixes(words.sought()));
        // said as a function, it is not for the index
        return words.checked().isEmpty()
                ? this
                : where(
                        "ts_match_vq(%s, to_tsquery('simple', :checked))".formatted(column),
                        "checked",
                        prefixes(words.checked()));
    }

    /// Sorts by these columns, which must not be null and together must be unique.
    public RowList<T> ascending(String... columns) {
        order = List.of(columns);
        descending = false;
        return this;
    }

    public RowList<T> descending(String... columns) {
        order = List.of(columns);
        descending = true;
        return this;
    }

    /// One page.
    ///
    /// @param cursor the `next` of the page before, or null for the first
    /// @throws InvalidInput if PostgreSQL cannot read the cursor or a condition's value
    public Slice<T> page(int size, @Nullable String cursor) {
        after(cursor);
        RowsRead.noteList(live.model());
        RowMapper<T> mapper = shapes.mapper(shape);
        record Found<T>(T row, String[] cursor) {}
        try {
            var missing = catchUp.missing(live, RequestedVersion.current());
            if (missing.unknown() && live.kind().isByKey()) {
                RequestedVersion.miss();
            }
            List<Found<T>> found = jdbc.sql(sql(missing))
                    .params(parameters)
                    .param("limit", size + 1)
                    .query((rs, n) -> new Found<>(
                            mapper.mapRow(rs, n), (String[]) rs.getArray(CURSOR).getArray()))
                    .list();
            var shown = found.stream().limit(size).toList();
            return new Slice<>(
                    shown.stream().map(Found::row).toList(),
                    found.size() > size ? Cursor.write(shown.getLast().cursor()) : null);
        } catch (DataIntegrityViolationException unreadable) {
            throw new InvalidInput("after", "This is not a page of this list. Please start again at its first page.");
        }
    }

    /// The first rows only.
    public List<T> first(int size) {
        return page(size, null).items();
    }

    String sql(Missing missing) {
        var sort = order.stream().map(c -> descending ? c + " DESC" : c).collect(Collectors.joining(", "));
        var behind = missing.keys();
        if (!live.kind().isByKey()) {
            return piece(missing.isNothing() ? live.model() : Rows.definitionOf(live.model()), "true", sort);
        }
        var recent = live.model() + "_recent";
        var settled = live.model() + "_settled";
        if (behind.isEmpty()) {
            return merged(sort, piece(recent, "true", sort), piece(settled, "true", sort));
        }
        var keys = "(CAST(:behind AS text[])::%s[])".formatted(live.keyType());
        parameters.put(
                "behind", "{%s}".formatted(behind.stream().map(RowList::quoted).collect(Collectors.joining(","))));
        return merged(
                sort,
                piece(recent, live.keyColumn() + " <> ALL " + keys, sort),
                piece(settled, live.keyColumn() + " <> ALL " + keys, sort),
                piece(Rows.definitionOf(live.model()), live.keyColumn() + " = ANY " + keys, sort));
    }

    private static String merged(String sort, String... pieces) {
        return Stream.of(pieces)
                .map("(%s)"::formatted)
                .collect(Collectors.joining("\nUNION ALL\n", "", "\nORDER BY %s LIMIT :limit".formatted(sort)));
    }

    private static String prefixes(List<String> words) {
        return words.stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
    }

    /// An element of an array as PostgreSQL reads it.
    private static String quoted(String key) {
        return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String piece(String source, String which, String sort) {
        var columns = shapes.columns(shape);
        var missing = order.stream()
                .filter(c -> !Arrays.asList(columns.split(", ")).contains("\"" + c + "\""))
                .map(c -> ", " + c);
        return "SELECT %s%s, ARRAY[%s] AS %s FROM %s WHERE %s ORDER BY %s LIMIT :limit"
                .formatted(
                        columns,
                        missing.collect(Collectors.joining()),
                        order.stream().map(c -> "CAST(%s AS text)".formatted(c)).collect(Collectors.joining(", ")),
                        CURSOR,
                        source,
                        String.join(
                                " AND ",
                                Stream.concat(Stream.of(which), conditions.stream())
                                        .toList()),
                        sort);
    }

    private void after(@Nullable String cursor) {
        var last = Cursor.read(cursor);
        if (last.length != order.size() || last.length == 0) {
            return;
        }
        var values = IntStream.range(0, last.length)
                .mapToObj(i -> "CAST(:after%d AS %s)".formatted(i, live.typeOf(order.get(i))))
                .collect(Collectors.joining(", "));
        IntStream.range(0, last.length).forEach(i -> parameters.put("after" + i, last[i]));
        conditions.add("(%s) %s (%s)".formatted(String.join(", ", order), descending ? "<" : ">", values));
    }
}
