package shop.stampede.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import shop.stampede.shared.Check;
import shop.stampede.shared.Money;

/// What a promotion takes off a price: a share of it, or an amount. A price never falls below one cent.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Discount.Percent.class, name = "percent"),
    @JsonSubTypes.Type(value = Discount.Amount.class, name = "amount")
})
public sealed interface Discount {

    /// @param percent above 0 and up to 99, with at most two decimals; the reduced price is rounded half up to a cent
    record Percent(BigDecimal percent) implements Discount {

        public Percent {
            new Check().percent("percentOff", percent).done();
        }
    }

    record Amount(Money amount) implements Discount {

        public Amount {
            new Check().price("amountOff", amount).done();
        }
    }
}
