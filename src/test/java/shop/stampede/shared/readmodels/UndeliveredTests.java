package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// More events than may be on their way to the read models at once: the others stay in the outbox until there is room.
@SpringBootTest
@Import(Shop.class)
class UndeliveredTests {

    private static final int ROOM = 20_000;

    @Autowired
    Undelivered undelivered;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    private int taken;

    @AfterEach
    void leave() {
        undelivered.shown(taken);
    }

    @Test
    void waitInTheOutboxUntilThereIsRoom() {
        Drift.awaitNone(jdbc);
        take(ROOM);
        assertThat(undelivered.hasRoom()).isFalse();

        var sku = shop.sells("10.00", 3);
        await().until(UndeliveredTests::somebodyWaitsForRoom);

        assertThat(undelivered.inHand()).isEqualTo(ROOM);
        assertThat(undelivered.waiting().events()).isPositive();
        assertThat(Drift.rows(jdbc)).isNotEmpty();

        makeRoom();
        Drift.awaitNone(jdbc);
        await().until(() -> undelivered.inHand() == 0);
        assertThat(shop.send(shop.order(Shop.item(sku, 1))).result()).isNotNull();
    }

    @Test
    void moreEventsThanThereIsRoomForInOneTransactionTakeAllOfIt() {
        Drift.awaitNone(jdbc);
        await().until(() -> undelivered.inHand() == 0);

        undelivered.take(ROOM + 1);
        assertThat(undelivered.tryTake(1)).isFalse();
        undelivered.shown(ROOM + 1);

        assertThat(undelivered.inHand()).isZero();
    }

    private void take(int events) {
        await().until(() -> undelivered.tryTake(events));
        taken = events;
    }

    private void makeRoom() {
        undelivered.shown(taken);
        taken = 0;
    }

    private static boolean somebodyWaitsForRoom() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(Undelivered.class.getName())
                        && frame.getMethodName().equals("take"));
    }
}
