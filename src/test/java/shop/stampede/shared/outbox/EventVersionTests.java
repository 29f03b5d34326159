package shop.stampede.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.shared.events.ParcelAddressed;

/// A delivery that waited while a new version of the shop was put in place.
@SpringBootTest
@Import(EventVersionTests.ParcelBook.class)
class EventVersionTests {

    @Autowired
    ParcelBook parcels;

    @Autowired
    EventSerializer serializer;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reachesTheListenerInTheNewestShape() throws IOException {
        var parcel = UUID.randomUUID();

        var row = waitsSinceAnEarlierVersion(parcel, shipped(parcel));

        await().atMost(Duration.ofSeconds(20)).until(() -> parcels.seen().containsKey(parcel));
        assertThat(parcels.seen().get(parcel).address())
                .isEqualTo(new ParcelAddressed.Address("Harbour Lane 3", "20457", "Hamburg"));
        await().until(() -> !waits(row));
    }

    @Test
    void isDeliveredThoughWhoeverClaimedItHasDied() throws IOException {
        var parcel = UUID.randomUUID();
        parcels.refused().add(parcel);
        var row = waitsSinceAnEarlierVersion(parcel, shipped(parcel));
        await().atMost(Duration.ofSeconds(20)).until(() -> !causeOf(row).isEmpty());
        parcels.refused().remove(parcel);

        jdbc.sql("""
                        UPDATE outbox.event_publication
                        SET status = 'RESUBMITTED', last_resubmission_date = now() - interval '1 hour' WHERE id = :id
                        """).param("id", row).update();

        await().atMost(Duration.ofSeconds(20)).until(() -> !waits(row));
    }

    @Test
    void isFoundAgainWhenItsDeliveryFails() throws IOException {
        var parcel = UUID.randomUUID();
        parcels.refused().add(parcel);

        var row = waitsSinceAnEarlierVersion(parcel, shipped(parcel));

        await().atMost(Duration.ofSeconds(20)).until(() -> causeOf(row).contains("no such street"));
        assertThat(textOf(row)).as("what is stored is not changed").isEqualTo(shipped(parcel));
        parcels.refused().remove(parcel);
        await().atMost(Duration.ofSeconds(30)).until(() -> !waits(row));
        assertThat(parcels.seen()).containsKey(parcel);
    }

    @Test
    void isWrittenWithItsVersion() {
        var event =
                new ParcelAddressed(UUID.randomUUID(), 1, new ParcelAddressed.Address("Harbour Lane 3", null, null));

        var written = serializer.serialize(event).toString();

        assertThat(written).startsWith("{\"$version\":2,\"parcelId\":");
        assertThat(serializer.deserialize(written, ParcelAddressed.class)).isEqualTo(event);
    }

    private static String shipped(UUID parcel) throws IOException {
        return Files.readString(Path.of("src/test/resources/events/shared.ParcelAddressed.v1.json"))
                .replace("01990000-0000-7000-8000-000000000001", parcel.toString());
    }

    private UUID waitsSinceAnEarlierVersion(UUID parcel, String event) {
        var row = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        VALUES (:id, 'test.parcels', :type, :event, now() - interval '1 hour', 'PUBLISHED')
                        """)
                .param("id", row)
                .param("type", ParcelAddressed.class.getName())
                .param("event", event)
                .update();
        return row;
    }

    private boolean waits(UUID row) {
        return jdbc.sql("SELECT count(*) FROM outbox.event_publication WHERE id = :id")
                        .param("id", row)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String causeOf(UUID row) {
        return jdbc.sql("SELECT COALESCE((SELECT cause FROM outbox.failure WHERE publication_id = :id), '')")
                .param("id", row)
                .query(String.class)
                .single();
    }

    private String textOf(UUID row) {
        return jdbc.sql("SELECT serialized_event FROM outbox.event_publication WHERE id = :id")
                .param("id", row)
                .query(String.class)
                .single();
    }

    /// Knows the newest version only, like any listener.
    @TestComponent
    public static class ParcelBook {

        private final Map<UUID, ParcelAddressed> seen = new ConcurrentHashMap<>();
        private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

        public Map<UUID, ParcelAddressed> seen() {
            return seen;
        }

        public Set<UUID> refused() {
            return refused;
        }

        @Async
        @TransactionalEventListener(id = "test.parcels")
        public void on(ParcelAddressed event) {
            if (refused.contains(event.parcelId())) {
                throw new IllegalStateException("no such street");
            }
            seen.put(event.parcelId(), event);
        }
    }
}
