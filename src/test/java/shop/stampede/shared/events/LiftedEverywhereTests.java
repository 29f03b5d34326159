package shop.stampede.shared.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.journal.EventFedCopy;
import shop.stampede.shared.replay.ReplayCopy;
import shop.stampede.shared.replay.Replays;
import shop.stampede.testing.Shop;

/// An event of version 1 that is read in the journal, by whoever reads it: what the class had no name for then is
/// there.
@SpringBootTest
@Import({Shop.class, LiftedEverywhereTests.ParcelCities.class})
class LiftedEverywhereTests {

    private static final String CITIES = "shared.parcel_city";

    @Autowired
    Shop shop;

    @Autowired
    Replays replays;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void makesRoom() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS %s (parcel text PRIMARY KEY, city text NOT NULL)".formatted(CITIES))
                .update();
    }

    @Test
    void reachesACopyThatIsWrittenAnew() {
        var parcel = UUID.randomUUID();
        sent(parcel);

        shop.send(new ReplayCopy(CITIES));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> replays.all().stream()
                        .filter(copy -> copy.copy().equals(CITIES))
                        .anyMatch(copy -> List.of("done", "failed").contains(copy.state())));
        assertThat(cityOf(parcel)).isEqualTo("Hamburg");
    }

    @Test
    void reachesTheReadModelsThroughTheJournal() {
        var parcel = UUID.randomUUID();
        long position = sent(parcel);

        jdbc.sql("""
                        INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        VALUES (gen_random_uuid(), 'readmodels', 'shop.stampede.shared.readmodels.EventsJournaled',
                                '{"from":%1$d,"to":%1$d,"entries":1,"kinds":"ParcelAddressed"}', now() - interval '1 hour', 'PUBLISHED')
                        """.formatted(position)).update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(cityOf(parcel)).isEqualTo("Hamburg"));
    }

    private long sent(UUID parcel) {
        return jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        VALUES (gen_random_uuid(), 'shared.ParcelAddressed', 1, 'parcel', :id, 1, 'test', 'staff:clerk', now(),
                                jsonb_build_object('parcelId', :id, 'version', 1, 'address', 'Harbour Lane 3, 20457 Hamburg'))
                        RETURNING position
                        """).param("id", parcel.toString()).query(Long.class).single();
    }

    private String cityOf(UUID parcel) {
        return jdbc.sql("SELECT COALESCE((SELECT city FROM %s WHERE parcel = :parcel), 'unknown')".formatted(CITIES))
                .param("parcel", parcel.toString())
                .query(String.class)
                .single();
    }

    /// What version 1 had only as a part of a string.
    @TestComponent
    record ParcelCities(JdbcTemplate jdbc) implements EventFedCopy<ParcelAddressed> {

        @Override
        public String table() {
            return CITIES;
        }

        @Override
        public Class<ParcelAddressed> takes() {
            return ParcelAddressed.class;
        }

        @Override
        public void apply(List<ParcelAddressed> events, String table) {
            events.forEach(event -> jdbc.update(
                    "INSERT INTO %s VALUES (?, ?) ON CONFLICT (parcel) DO NOTHING".formatted(table),
                    event.parcelId().toString(),
                    event.address().city()));
        }

        @Override
        public String keyColumn() {
            return "parcel";
        }

        @Override
        public Map<String, List<String>> shownBy(List<String> keys) {
            return Map.of();
        }
    }
}
