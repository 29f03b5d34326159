package shop.stampede.orders.command;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.stampede.orders.command.OrderStatus.CANCELLED;
import static shop.stampede.orders.command.OrderStatus.DELIVERED;
import static shop.stampede.orders.command.OrderStatus.PACKED;
import static shop.stampede.orders.command.OrderStatus.PAID;
import static shop.stampede.orders.command.OrderStatus.PLACED;
import static shop.stampede.orders.command.OrderStatus.RETURNED;
import static shop.stampede.orders.command.OrderStatus.SHIPPED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderStatusTests {

    @Test
    void goesOnlyWhereItCanGo() {
        var ways = Map.of(
                PLACED, List.of(PAID, CANCELLED),
                PAID, List.of(PACKED, SHIPPED, CANCELLED),
                PACKED, List.of(SHIPPED, CANCELLED),
                SHIPPED, List.of(DELIVERED, RETURNED),
                DELIVERED, List.of(RETURNED),
                CANCELLED, List.<OrderStatus>of(),
                RETURNED, List.<OrderStatus>of());

        ways.forEach((from, possible) -> assertThat(
                        Arrays.stream(OrderStatus.values()).filter(from::canBecome))
                .as("from " + from)
                .containsExactlyElementsOf(possible));
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(OrderStatus.values()).allMatch(status -> OrderStatus.of(status.word()) == status);
    }
}
