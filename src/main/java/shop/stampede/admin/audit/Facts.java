package shop.stampede.admin.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The values that an event's JSON carries, each under its name and, where it belongs to one SKU of several, the SKU:
/// the state that it led to, and what belongs to the event alone.
final class Facts {

    /// Names of things, not values that change.
    private static final Set<String> IDENTITIES = Set.of(
            "version",
            "at",
            "actor",
            "productId",
            "promotionId",
            "orderId",
            "cartId",
            "shipmentId",
            "attempt",
            "handle",
            "transaction",
            "onHandChange",
            "reservedChange",
            "about",
            "work",
            "generation");

    /// What is no state: the next event of the same thing says it of itself.
    private static final Set<String> OWN = Set.of(
            "reason",
            "reference",
            "kind",
            "carrier",
            "trackingNumber",
            "amount",
            "method",
            "card",
            "refunded",
            "restocked",
            "complete",
            "wasRunning",
            "listener",
            "event");

    private static final Map<String, Set<String>> OWN_OF = Map.of("orders.OrderItemsReturned", Set.of("quantity"));

    /// The state that an event leads to, where its name alone says so.
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("catalog.ProductPublished", "published"),
            Map.entry("catalog.ProductRetired", "retired"),
            Map.entry("catalog.PromotionScheduled", "scheduled"),
            Map.entry("catalog.PromotionStarted", "running"),
            Map.entry("catalog.PromotionEnded", "ended"),
            Map.entry("orders.OrderPlaced", "placed"),
            Map.entry("orders.OrderPaid", "paid"),
            Map.entry("orders.OrderPacked", "packed"),
            Map.entry("orders.OrderShipped", "shipped"),
            Map.entry("orders.OrderDelivered", "delivered"),
            Map.entry("orders.OrderCancelled", "cancelled"));

    record Name(String field, String of) {}

    private final String type;
    private final Map<Name, String> states = new LinkedHashMap<>();
    private final Map<Name, String> own = new LinkedHashMap<>();

    private Facts(String type) {
        this.type = type;
    }

    static Facts in(String type, ObjectNode event) {
        var facts = new Facts(type);
        facts.add(event, "");
        var state = STATES.get(type);
        if (state != null || event.path("complete").asBoolean(false)) {
            facts.states.put(new Name("status", ""), state == null ? "returned" : state);
        }
        return facts;
    }

    Map<Name, String> states() {
        return states;
    }

    Map<Name, String> own() {
        return own;
    }

    private boolean isOwn(String name) {
        return OWN.contains(name) || OWN_OF.getOrDefault(type, Set.of()).contains(name);
    }

    private void add(JsonNode object, String outer) {
        var sku = object.path("sku").asString("");
        var of = sku.isEmpty() ? outer : sku;
        for (var field : object.properties()) {
            var name = field.getKey();
            var value = field.getValue();
            if (IDENTITIES.contains(name) || name.equals("sku") || isOld(name, object)) {
                continue;
            }
            if (value.isArray() && value.path(0).has("sku")) {
                value.forEach(row -> add(row, of));
            } else {
                (isOwn(name) ? own : states).put(new Name(name, of), text(value));
            }
        }
    }

    /// `oldPrice` beside `price`.
    private static boolean isOld(String name, JsonNode object) {
        return name.length() > 3
                && name.startsWith("old")
                && Character.isUpperCase(name.charAt(3))
                && object.has(Character.toLowerCase(name.charAt(3)) + name.substring(4));
    }

    /// A value in one line: amounts as amounts, lists and small objects by their parts.
    static String text(JsonNode value) {
        if (value.isObject() && value.has("amount") && value.has("currency")) {
            return value.path("amount").asString("") + " "
                    + value.path("currency").asString("");
        }
        if (value.isContainer()) {
            return value.values().stream()
                    .map(Facts::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return value.isNull() ? "" : value.asString("");
    }
}
