package shop.stampede.inventory;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a shopper is told of the stock: plenty, a few (with the count), or none.
public enum Availability {
    IN_STOCK("in-stock"),
    LOW("low"),
    SOLD_OUT("sold-out");

    /// Up to this many pieces a shopper sees the count.
    public static final int LOW_UP_TO = 5;

    private final String word;

    Availability(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public static Availability of(int available) {
        return available <= 0 ? SOLD_OUT : available <= LOW_UP_TO ? LOW : IN_STOCK;
    }
}
