package shop.stampede.orders.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// A parcel on its way, and its arrival.
@Table(schema = "orders", name = "shipment")
record Shipment(
        @Id UUID id,
        @Column("sales_order") UUID orderId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Version long version) {

    Shipment delivered(Instant at) {
        return new Shipment(id, orderId, carrier, trackingNumber, shippedAt, at, version);
    }
}
