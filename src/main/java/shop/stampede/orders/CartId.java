package shop.stampede.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a shopper's cart; whoever knows it may see and change the cart.
public record CartId(@JsonValue UUID value) {

    @JsonCreator
    public CartId {}
}
