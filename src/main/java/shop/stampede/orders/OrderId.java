package shop.stampede.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names an order in addresses and programs; people use its number.
public record OrderId(@JsonValue UUID value) {

    @JsonCreator
    public OrderId {}
}
