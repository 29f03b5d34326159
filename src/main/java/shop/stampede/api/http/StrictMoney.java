package shop.stampede.api.http;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads `{ "amount": "19.90", "currency": "EUR" }`, and also a bare `"19.90"` or `19.90`; null for anything else, for
/// another currency and for more than two decimals.
final class StrictMoney {

    private StrictMoney() {}

    static @Nullable Money read(JsonParser parser) {
        return parser.hasToken(JsonToken.START_OBJECT) ? object(parser) : money(StrictValue.decimal(parser));
    }

    private static @Nullable Money object(JsonParser parser) {
        @Nullable BigDecimal amount = null;
        boolean ours = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("amount")) {
                amount = StrictValue.decimal(parser);
            } else if (name.equals("currency")) {
                ours = Money.CURRENCY.getCurrencyCode().equals(StrictValue.text(parser));
            }
            parser.skipChildren();
        }
        return ours ? money(amount) : null;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null || amount.stripTrailingZeros().scale() > 2 ? null : new Money(amount);
    }
}
