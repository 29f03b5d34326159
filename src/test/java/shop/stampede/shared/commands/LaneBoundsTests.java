package shop.stampede.shared.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import shop.stampede.inventory.ReceiveStock;
import shop.stampede.inventory.ReceiveStock.Result.Received;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Sku;

/// Who is turned away while a lane does not go on, for which reason, and what becomes of their commands.
@SpringBootTest
class LaneBoundsTests {

    private static final int ROOM = 800;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final Gate gate = new Gate();

    @Autowired
    Execution execution;

    @Autowired
    CommandLog log;

    private Lane<ReceiveStock, ReceiveStock.Result> lane;

    @AfterEach
    void end() {
        gate.open.countDown();
        lane.stop();
        crowd.close();
    }

    @Test
    void isFullWithAsManyAsMayWaitAndLetsNobodyWaitBeyondThem() throws Exception {
        var first = theOneUnderWay();
        for (int i = 0; i < ROOM; i++) {
            send(CommandId.random());
        }
        await().atMost(LONG).until(() -> waiting() == ROOM);

        assertThatThrownBy(LaneBoundsTests.this::sendWithoutWaiting)
                .isInstanceOf(ShopBusy.class)
                .hasNoCause();

        assertThat(waiting()).isEqualTo(ROOM);
        gate.open.countDown();
        assertThat(first.get()).isPresent();
    }

    @Test
    void turnsAwayWhoseTurnDoesNotComeThoughThereIsRoom() throws Exception {
        var first = theOneUnderWay();
        var id = CommandId.random();
        var second = send(id);

        await().atMost(LONG).until(second::isDone);

        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ShopBusy.class)
                .hasNoCause();
        assertThat(waiting()).isOne();
        assertThat(first.isDone())
                .as("the one that waits longer, but is being carried out")
                .isFalse();

        gate.open.countDown();
        assertThat(first.get().orElseThrow().result()).isInstanceOf(Received.class);
        assertThat(send(CommandId.random()).get()).as("after them").isPresent();
        assertThat(gate.carriedOut).doesNotContain(id);
        assertThat(log.find(Set.of(id))).isEmpty();
    }

    @Test
    void carriesOutOnceWhatIsSentAgainWhileItWaits() throws Exception {
        theOneUnderWay();
        var id = CommandId.random();
        var answers = new ArrayList<Future<Optional<Receipt<ReceiveStock.Result>>>>();
        for (int i = 0; i < 30; i++) {
            answers.add(send(id));
        }
        await().atMost(LONG).until(() -> waiting() == 30);
        var another = crowd.submit(() -> sendTo(lane, id, 2));
        await().atMost(LONG).until(() -> waiting() == 31);

        gate.open.countDown();

        var receipts = new ArrayList<Receipt<ReceiveStock.Result>>();
        for (var answer : answers) {
            receipts.add(answer.get().orElseThrow());
        }
        assertThat(receipts).extracting(Receipt::result).containsOnly(new Received(new Sku("LAMP"), 1));
        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(another.get())
                .as("has to be tried alone, and is refused there")
                .isEmpty();
        assertThat(gate.carriedOut.stream().filter(id::equals)).hasSize(1);
        assertThat(send(id).get().orElseThrow().replayed()).isTrue();
        assertThat(gate.carriedOut.stream().filter(id::equals)).hasSize(1);
    }

    private Future<Optional<Receipt<ReceiveStock.Result>>> theOneUnderWay() throws InterruptedException {
        lane = new Lane<>("Held", 0, gate, execution, meters);
        var first = send(CommandId.random());
        gate.reached.await();
        return first;
    }

    private Future<Optional<Receipt<ReceiveStock.Result>>> send(CommandId id) {
        return crowd.submit(() -> sendTo(lane, id, 1));
    }

    /// Whoever waited for anything would be interrupted, and that would be the cause.
    private void sendWithoutWaiting() {
        Thread.currentThread().interrupt();
        try {
            sendTo(lane, CommandId.random(), 1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Optional<Receipt<ReceiveStock.Result>> sendTo(
            Lane<ReceiveStock, ReceiveStock.Result> lane, CommandId id, int pieces) {
        var command = new ReceiveStock(new Sku("LAMP"), pieces);
        var context = new CommandContext(id, Actor.staff("clerk"), Instant.EPOCH);
        return lane.send(execution.entry(context, command), command);
    }

    private int waiting() {
        return (int) meters.get("stampede.lane.waiting").gauge().value();
    }

    /// Does not go on with the first until the test says so.
    private static final class Gate implements BatchCommandHandler<ReceiveStock, ReceiveStock.Result> {

        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);
        final Queue<CommandId> carriedOut = new ConcurrentLinkedQueue<>();

        @Override
        public Object contendedBy(ReceiveStock command) {
            return command.sku();
        }

        @Override
        public List<ReceiveStock.Result> handleAll(List<Asked<ReceiveStock>> asked) {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException closing) {
                throw new IllegalStateException(closing);
            }
            asked.forEach(one -> carriedOut.add(one.context().commandId()));
            return asked.stream()
                    .<ReceiveStock.Result>map(one -> new Received(one.command().sku(), 1))
                    .toList();
        }
    }
}
