package shop.stampede.shared.readmodels;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import shop.stampede.shared.Money;
import tools.jackson.databind.json.JsonMapper;

/// How a record is read: its components name the columns, and PostgreSQL's types become the record's.
@Component
class RowShapes {

    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> columns = new ConcurrentHashMap<>();
    private final DefaultConversionService conversion = new DefaultConversionService();

    RowShapes(JsonMapper json) {
        conversion.addConverter(BigDecimal.class, Money.class, Money::new);
        conversion.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        conversion.addConverter(new JsonToAnything(json));
        conversion.addConverter(new ArrayToList());
    }

    String columns(Class<?> shape) {
        return columns.computeIfAbsent(
                shape,
                type -> Arrays.stream(type.getRecordComponents())
                        .map(component -> "\"" + snakeCase(component.getName()) + "\"")
                        .collect(Collectors.joining(", ")));
    }

    @SuppressWarnings("unchecked")
    <T> RowMapper<T> mapper(Class<T> shape) {
        return (RowMapper<T>) mappers.computeIfAbsent(shape, type -> DataClassRowMapper.newInstance(type, conversion));
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private record JsonToAnything(JsonMapper json) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(PGobject.class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            var value = source == null ? null : ((PGobject) source).getValue();
            var type = to.getResolvableType().getType();
            return value == null
                    ? null
                    : json.readValue(value, json.getTypeFactory().constructType(type));
        }
    }

    private static final class ArrayToList implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Array.class, List.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                return source == null ? null : List.of((Object[]) ((Array) source).getArray());
            } catch (SQLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
