package shop.stampede.storefront.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import shop.stampede.orders.OrderId;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderSummary;
import shop.stampede.storefront.NoSuchPage;

/// Opens an order to whoever has its key. Without the right key there is no order here, whether it exists or not.
@Component
class OrderAccess {

    /// How long an order may take to become readable before its address is called unknown.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int TIME_ORDERED = 7;

    private final OrderQueries orders;
    private final Clock clock;

    OrderAccess(OrderQueries orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /// @throws NoSuchPage if the key does not open it
    OrderSummary open(String id, String accessKey) {
        return find(id, accessKey).orElseThrow(NoSuchPage::new);
    }

    Optional<OrderSummary> find(String id, String accessKey) {
        return orders.withAccessKey(new OrderId(parse(id)), accessKey);
    }

    /// Whether an order with this id may have been placed so short a time ago that it cannot be read yet. Ids hold
    /// the millisecond they were made in (UUID version 7, RFC 9562), so this tells nobody anything about an order.
    boolean mayBeOnItsWay(String id) {
        var uuid = parse(id);
        if (uuid.version() != TIME_ORDERED) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16), clock.instant());
        return age.abs().compareTo(FRESH) < 0;
    }

    static String address(UUID id, String accessKey) {
        return UriComponentsBuilder.fromPath("/orders/{id}")
                .queryParam("accessKey", "{key}")
                .encode()
                .buildAndExpand(id, accessKey)
                .toUriString();
    }

    private static UUID parse(String id) {
        try {
            var uuid = UUID.fromString(id);
            if (uuid.toString().equalsIgnoreCase(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchPage();
        }
        throw new NoSuchPage();
    }
}
