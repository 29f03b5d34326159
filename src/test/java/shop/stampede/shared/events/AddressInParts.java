package shop.stampede.shared.events;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shop.stampede.shared.journal.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/// "Harbour Lane 3, 20457 Hamburg" in its parts; one that is not written so stays whole, in the first line.
@Component
class AddressInParts implements Upcaster {

    private static final Pattern PARTS = Pattern.compile("(.+), (\\d{5}) (.+)");

    @Override
    public String type() {
        return "shared.ParcelAddressed";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode lift(ObjectNode event) {
        var whole = event.get("address").stringValue();
        var parts = PARTS.matcher(whole);
        var address = event.putObject("address");
        if (parts.matches()) {
            address.put("line1", parts.group(1))
                    .put("postalCode", parts.group(2))
                    .put("city", parts.group(3));
        } else {
            address.put("line1", whole).putNull("postalCode").putNull("city");
        }
        return event;
    }
}
