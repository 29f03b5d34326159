package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.testing.Drift;
import shop.stampede.testing.Shop;

/// More events than may be on their way to the read models at once: the others stay in the outbox until there is
/// room.
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
    void giveTheirRoomBackWhereTheyCannotBeRead() {
        Drift.awaitNone(jdbc);
        await().until(() -> undelivered.inHand() == 0);
        long position = jdbc.sql("""
                INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                           command_id, actor, occurred_at, payload)
                VALUES (gen_random_uuid(), 'NobodyKnowsIt', 1, 'none', 'none', 1, 'none', 'nobody', now(), '{}') RETURNING position
                """).query(Long.class).single();
        var publication = jdbc.sql("""
                        INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        VALUES (gen_random_uuid(), 'readmodels', :type, :event, 'epoch', 'PUBLISHED') RETURNING id
                        """)
                .param("type", EventsJournaled.class.getName())
                .param(
                        "event",
                        "{\"from\": %1$d, \"to\": %1$d, \"entries\": 5, \"kinds\": \"none\"}".formatted(position))
                .query(UUID.class)
                .single();

        await().until(() -> jdbc.sql("SELECT cause FROM outbox.failure WHERE publication_id = :id")
                .param("id", publication)
                .query(String.class)
                .optional()
                .filter(cause -> cause.contains("NobodyKnowsIt"))
                .isPresent());

        await().until(() -> undelivered.inHand() == 0);
        jdbc.sql("DELETE FROM outbox.event_publication WHERE id = :id")
                .param("id", publication)
                .update();
        jdbc.sql("DELETE FROM journal.entry WHERE position = :position")
                .param("position", position)
                .update();
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
