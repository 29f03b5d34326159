package shop.stampede.orders.command;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import shop.stampede.orders.Address;
import shop.stampede.orders.events.OrderPlaced;

/// An [Address] as an order keeps it.
record Recipient(
        @Column("recipient") String name,
        String line1,
        @Nullable String line2,
        String postalCode,
        String city,
        String country) {

    static Recipient of(Address address) {
        return new Recipient(
                address.name(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country());
    }

    OrderPlaced.Recipient published() {
        return new OrderPlaced.Recipient(name, line1, line2, postalCode, city, country);
    }
}
