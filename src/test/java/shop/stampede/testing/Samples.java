package shop.stampede.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.stampede.shared.Money;

/// A record filled with values that say where they are, always the same ones.
public final class Samples {

    private static final Instant MOMENT = Instant.parse("2026-11-24T14:03:00.123456Z");
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Samples() {}

    public static <T> T of(Class<T> record) {
        try {
            var components = record.getRecordComponents();
            var constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + record, e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of(name, value(map.getActualTypeArguments()[1], name));
        }
        var simple = (Class<?>) type;
        if (simple == String.class) {
            return name;
        } else if (simple == int.class || simple == Integer.class) {
            return 7;
        } else if (simple == long.class || simple == Long.class) {
            return 42L;
        } else if (simple == boolean.class || simple == Boolean.class) {
            return true;
        } else if (simple == UUID.class) {
            return ID;
        } else if (simple == Instant.class) {
            return MOMENT;
        } else if (simple == Money.class) {
            return Money.of("19.90");
        } else if (simple == BigDecimal.class) {
            return new BigDecimal("12.5");
        } else if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        } else if (simple.isSealed()) {
            return of(simple.getPermittedSubclasses()[0]);
        }
        return of(simple);
    }
}
