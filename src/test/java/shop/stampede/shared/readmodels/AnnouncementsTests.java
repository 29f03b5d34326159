package shop.stampede.shared.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// PostgreSQL refuses an announcement of 8,000 bytes, and the batch with it.
class AnnouncementsTests {

    private static final String MODEL = "catalog.product_page";

    @Test
    void aSmallBatchIsSaidAtOnce() {
        assertThat(Announcements.of(MODEL, Set.of("lamp"))).containsExactly(MODEL + "\tlamp");
    }

    @Test
    void noKeyIsAnyRow() {
        assertThat(Announcements.of(MODEL, Set.of())).containsExactly(MODEL);
    }

    @Test
    void aLargeBatchNamesEachRowOnce() {
        var keys =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(500).collect(Collectors.toSet());

        var announcements = Announcements.of(MODEL, keys);

        assertThat(announcements).hasSizeBetween(2, Announcements.MOST).allMatch(AnnouncementsTests::fits);
        assertThat(keysIn(announcements)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void bytesCountNotLetters() {
        var keys = IntStream.range(0, 900).mapToObj(n -> "Öööfen" + n).collect(Collectors.toSet());

        assertThat(Announcements.of(MODEL, keys)).allMatch(AnnouncementsTests::fits);
    }

    @Test
    void whatCannotBeNamedIsAnyRow() {
        var many =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(4_000).collect(Collectors.toSet());

        assertThat(Announcements.of(MODEL, many)).containsExactly(MODEL);
        assertThat(Announcements.of(MODEL, Set.of("x".repeat(7_500)))).containsExactly(MODEL);
    }

    private static boolean fits(String announcement) {
        return announcement.getBytes(StandardCharsets.UTF_8).length <= Announcements.MOST_BYTES;
    }

    private static List<String> keysIn(List<String> announcements) {
        var keys = new ArrayList<String>();
        announcements.forEach(said -> {
            var words = said.split("\t", -1);
            assertThat(words[0]).isEqualTo(MODEL);
            keys.addAll(Arrays.asList(words).subList(1, words.length));
        });
        return keys;
    }
}
