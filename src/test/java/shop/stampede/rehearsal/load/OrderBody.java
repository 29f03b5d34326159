package shop.stampede.rehearsal.load;

import java.util.regex.Pattern;

/// An order as the API takes it, and what its answer means.
final class OrderBody {

    private static final String ORDER = """
            {"email":"ada@example.org","items":[{"sku":"%s","quantity":1}],\
            "shippingAddress":{"name":"Ada Moor","line1":"Harbour Lane 3","postalCode":"20457","city":"Hamburg","country":"DE"}}""";

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private OrderBody() {}

    static String of(String sku) {
        return ORDER.formatted(sku);
    }

    /// Of an accepted order.
    static String idIn(String answer) {
        return ID.matcher(answer)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new IllegalStateException("No id in " + answer));
    }
}
