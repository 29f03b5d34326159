package shop.stampede.shared.journal;

/// The stored name and version of an event class: `orders.OrderPlaced`, version 1.
public record EventType(String name, int version) {

    private static final String ROOT = "shop.stampede.";

    public static EventType of(Class<?> event) {
        var module = event.getName().substring(ROOT.length(), event.getName().indexOf('.', ROOT.length()));
        var version = event.getAnnotation(EventVersion.class);
        return new EventType(module + "." + event.getSimpleName(), version == null ? 1 : version.value());
    }
}
