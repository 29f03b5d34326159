package shop.stampede.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a product for good, while its handle may change.
public record ProductId(@JsonValue UUID value) {

    @JsonCreator
    public ProductId {}
}
