package shop.stampede.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a promotion.
public record PromotionId(@JsonValue UUID value) {

    @JsonCreator
    public PromotionId {}
}
