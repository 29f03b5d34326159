package shop.stampede.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Inserts many new aggregates of one class at once, in one round trip: one statement for the roots and one
/// for each kind of their parts.
///
/// Tables and columns are those of the aggregates' mapping, so nothing is written down twice; it takes what
/// our aggregates have: an id that is set, plain columns, embedded values and lists. A version begins with
/// 1. Spring Data would insert the same rows and takes several times as long for it, row by row. No event
/// is published.
@Component
public class AggregateInserts {

    private static final String TYPE = """
            SELECT attname, format_type(atttypid, NULL) AS type FROM pg_attribute
            WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped
            """;

    /// Whose text PostgreSQL understands as it is: nothing is converted, as there is a lot of it.
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, UUID.class, Instant.class, int.class, long.class, boolean.class);

    private final RelationalMappingContext mapping;
    private final JdbcConverter converter;
    private final JdbcTemplate jdbc;
    private final Map<Class<?>, List<Table>> tables = new ConcurrentHashMap<>();

    AggregateInserts(RelationalMappingContext mapping, JdbcConverter converter, JdbcTemplate jdbc) {
        this.mapping = mapping;
        this.converter = converter;
        this.jdbc = jdbc;
    }

    public void insert(Collection<?> aggregates) {
        aggregates.stream().findAny().ifPresent(first -> {
            var inserts = tables.computeIfAbsent(first.getClass(), this::tablesOf).stream()
                    .map(table -> table.insert(aggregates))
                    .filter(insert -> insert.rows > 0)
                    .toList();
            jdbc.update(
                    inserts.stream().map(Insert::sql).collect(Collectors.joining("; ")),
                    inserts.stream().flatMap(insert -> insert.columns.stream()).toArray());
        });
    }

    private record Insert(String sql, int rows, List<@Nullable String[]> columns) {}

    private record Column(String name, Function<Row, @Nullable Object> value) {}

    /// A root, or one of its parts and where it stands among them.
    private record Row(Object root, Object object, int index) {}

    private final class Table {

        private final String sql;
        private final List<Column> columns;
        private final Function<Object, List<Row>> rows;

        Table(String name, List<Column> columns, Function<Object, List<Row>> rows) {
            Map<String, String> types =
                    jdbc.query(TYPE, (rs, _) -> Map.entry(rs.getString("attname"), rs.getString("type")), name).stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            this.columns = columns;
            this.rows = rows;
            this.sql = "INSERT INTO %s (%s) SELECT * FROM unnest(%s)"
                    .formatted(
                            name,
                            columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                            columns.stream()
                                    .map(column -> "CAST(? AS %s[])".formatted(types.get(column.name)))
                                    .collect(Collectors.joining(", ")));
        }

        Insert insert(Collection<?> aggregates) {
            var all = aggregates.stream()
                    .flatMap(aggregate -> rows.apply(aggregate).stream())
                    .toList();
            return new Insert(
                    sql,
                    all.size(),
                    columns.stream()
                            .map(column -> Columns.of(all, column.value))
                            .toList());
        }
    }

    private List<Table> tablesOf(Class<?> type) {
        var entity = mapping.getRequiredPersistentEntity(type);
        var found = new ArrayList<Table>();
        found.add(new Table(
                nameOf(entity),
                columns(entity, entity.getVersionProperty(), Row::object),
                root -> List.of(new Row(root, root, 0))));
        for (var property : entity) {
            if (property.isCollectionLike()) {
                found.add(parts(entity, property));
            }
        }
        return found;
    }

    private Table parts(RelationalPersistentEntity<?> entity, RelationalPersistentProperty list) {
        var part = mapping.getRequiredPersistentEntity(Objects.requireNonNull(list.getActualType()));
        var keys = list.getRequiredAnnotation(MappedCollection.class);
        var columns = columns(part, null, Row::object);
        columns.add(new Column(
                keys.idColumn(), row -> entity.getIdentifierAccessor(row.root).getRequiredIdentifier()));
        columns.add(new Column(keys.keyColumn(), Row::index));
        return new Table(nameOf(part), columns, root -> {
            var members = (List<?>)
                    Objects.requireNonNull(entity.getPropertyAccessor(root).getProperty(list));
            return IntStream.range(0, members.size())
                    .mapToObj(i -> new Row(root, members.get(i), i))
                    .toList();
        });
    }

    private List<Column> columns(
            RelationalPersistentEntity<?> entity,
            @Nullable RelationalPersistentProperty version,
            Function<Row, @Nullable Object> object) {
        var columns = new ArrayList<Column>();
        for (var property : entity) {
            Function<Row, @Nullable Object> value = row -> {
                var owner = object.apply(row);
                return owner == null ? null : entity.getPropertyAccessor(owner).getProperty(property);
            };
            if (property.equals(version)) {
                columns.add(new Column(name(property), _ -> 1));
            } else if (property.isEmbedded()) {
                columns.addAll(columns(mapping.getRequiredPersistentEntity(property), null, value));
            } else if (!property.isCollectionLike()) {
                columns.add(new Column(
                        name(property),
                        PLAIN.contains(property.getType())
                                ? value
                                : row -> {
                                    var held = value.apply(row);
                                    return held == null
                                            ? null
                                            : converter.writeValue(held, property.getTypeInformation());
                                }));
            }
        }
        return columns;
    }

    private static String name(RelationalPersistentProperty property) {
        return property.getColumnName().getReference();
    }

    private static String nameOf(RelationalPersistentEntity<?> entity) {
        return entity.getQualifiedTableName().toString().replace("\"", "");
    }
}
