package shop.stampede.shared.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.stampede.testing.Shop.item;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.inventory.ReceiveStock;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.shared.InvalidInput;
import shop.stampede.testing.AtOnce;
import shop.stampede.testing.Shop;

@SpringBootTest
@Import(Shop.class)
class CommandGatewayTests {

    @Autowired
    Shop shop;

    @Autowired
    CommandLog log;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesTheFirstAnswerAgainAlsoWhereItWasARefusal() {
        var sku = shop.sells("10.00", 1);
        var id = CommandId.random();
        var first = shop.send(id, shop.order(item(sku, 2)));

        shop.send(new ReceiveStock(sku, 5));
        var second = shop.send(id, shop.order(item(sku, 2)));

        assertThat(first.result()).isInstanceOf(PlaceOrder.Result.OutOfStock.class);
        assertThat(second.result()).isEqualTo(first.result());
        assertThat(second.replayed()).isTrue();
    }

    @Test
    void refusesAnIdThatStandsForSomethingElse() {
        var sku = shop.sells("10.00", 1);
        var id = CommandId.random();
        shop.send(id, new ReceiveStock(sku, 5));

        assertThatThrownBy(() -> shop.send(id, new ReceiveStock(sku, 6))).isInstanceOf(CommandIdReused.class);
    }

    @Test
    void leavesNothingOfARefusalBehindButItsAnswer() {
        var plenty = shop.sells("10.00", 9);
        var few = shop.sells("10.00", 1);
        var before = journaled();

        shop.send(shop.order(item(plenty, 3), item(few, 3)));

        assertThat(journaled()).isEqualTo(before);
        assertThat(shop.discrepancies()).isZero();
    }

    @Test
    void journalsEachEventOfACommandOnce() {
        var sku = shop.sells("10.00", 9);
        var id = CommandId.random();

        shop.send(id, new ReceiveStock(sku, 5));
        shop.send(id, new ReceiveStock(sku, 5));

        assertThat(jdbc.sql("SELECT type FROM journal.entry WHERE command_id = :id")
                        .param("id", id.value())
                        .query((rs, _) -> rs.getString(1))
                        .list())
                .containsExactly("inventory.StockLevelChanged");
    }

    @Test
    void runsALostRaceAgainUntilItIsWon() throws Exception {
        var sku = shop.sells("10.00", 0);

        var receipts =
                AtOnce.times(20, () -> shop.send(new ReceiveStock(sku, 1)).result());

        assertThat(receipts).hasSize(20).contains(new ReceiveStock.Result.Received(sku, 20));
    }

    @Test
    void forgetsAnIdAfterItsTime() {
        var sku = shop.sells("10.00", 0);
        var id = CommandId.random();
        shop.send(id, new ReceiveStock(sku, 1));
        jdbc.sql("UPDATE shared.command SET received_at = received_at - interval '31 days' WHERE command_id = :id")
                .param("id", id.value())
                .update();

        log.forgetBefore(Instant.now().minus(Duration.ofDays(30)));

        assertThat(shop.send(id, new ReceiveStock(sku, 1)).replayed()).isFalse();
    }

    @Test
    void keepsTheShopsOwnIdsOutOfCallersReach() {
        assertThat(CommandId.given("payment-1")).isNotEqualTo(CommandId.ofShop("payment-1"));
        assertThatThrownBy(() -> CommandId.given("shop payment-1")).isInstanceOf(InvalidInput.class);
    }

    private long journaled() {
        return jdbc.sql("SELECT count(*) FROM journal.entry").query(Long.class).single();
    }
}
