package shop.stampede.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.stampede.inventory.query.LedgerLine;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.commands.Receipt;
import shop.stampede.shared.readmodels.RequestedVersion;

@ApplicationModuleTest
class InventoryTests {

    @Autowired
    CommandGateway gateway;

    @Autowired
    StockQueries stock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheLevelAndTheLedgerOfWhatHappened() {
        var sku = opened(10);
        send(new ReceiveStock(sku, 5));
        send(new RecountStock(sku, 12, "yearly count"));
        var last = send(new AdjustStock(sku, -2, "water damage"));

        var level =
                RequestedVersion.during(last.version(), () -> stock.level(sku)).orElseThrow();

        assertThat(level.onHand()).isEqualTo(10);
        await().until(() -> stock.ledger(sku, 10, null).items().size() == 4);
        assertThat(stock.ledger(sku, 10, null).items())
                .extracting(LedgerLine::kind)
                .containsExactly("adjustment", "recount", "receipt", "opening");
        assertThat(discrepancies()).isZero();
    }

    @Test
    void sellsNoMoreThanThereIsToFiftyBuyersAtOnce() throws Exception {
        var sku = opened(20);

        var outcomes = atOnce(IntStream.range(0, 50)
                .mapToObj(_ -> (Callable<CommandResult>)
                        () -> send(new ReserveStock(UUID.randomUUID(), List.of(new StockLine(sku, 1))))
                                .result())
                .toList());

        assertThat(outcomes)
                .filteredOn(ReserveStock.Result.Reserved.class::isInstance)
                .hasSize(20);
        assertThat(outcomes)
                .filteredOn(ReserveStock.Result.OutOfStock.class::isInstance)
                .hasSize(30);
        assertThat(stock.level(sku)).isPresent();
        await().until(() -> stock.level(sku).orElseThrow().available() == 0);
        assertThat(discrepancies()).isZero();
    }

    @Test
    void answersTheSameCommandSentManyTimesAtOnceWithOneEffect() throws Exception {
        var sku = opened(0);
        var id = CommandId.random();

        var outcomes = atOnce(IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<CommandResult>) () ->
                        gateway.send(id, Actor.SYSTEM, new ReceiveStock(sku, 3)).result())
                .toList());

        assertThat(outcomes).containsOnly(new ReceiveStock.Result.Received(sku, 3));
    }

    @Test
    void neverLetsTwoOrdersWithTheSameSkusInOppositeOrderBlockEachOther() throws Exception {
        var one = opened(1_000);
        var other = opened(1_000);

        var outcomes = atOnce(IntStream.range(0, 60)
                .mapToObj(i -> (Callable<CommandResult>) () -> send(new ReserveStock(
                                UUID.randomUUID(),
                                i % 2 == 0
                                        ? List.of(new StockLine(one, 1), new StockLine(other, 1))
                                        : List.of(new StockLine(other, 1), new StockLine(one, 1))))
                        .result())
                .toList());

        assertThat(outcomes).hasSize(60).allMatch(ReserveStock.Result.Reserved.class::isInstance);
        assertThat(discrepancies()).isZero();
    }

    @Autowired
    StockKeeping keeping;

    private Sku opened(int quantity) {
        var sku = new Sku("TEST-" + UUID.randomUUID());
        send(new OpenForTest(sku, quantity));
        return sku;
    }

    private <R extends CommandResult> Receipt<R> send(Command<R> command) {
        return gateway.send(CommandId.random(), Actor.SYSTEM, command);
    }

    private int discrepancies() {
        return jdbc.sql("SELECT count(*) FROM inventory.discrepancy")
                .query(Integer.class)
                .single();
    }

    private static List<CommandResult> atOnce(List<Callable<CommandResult>> calls) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }
}
