package shop.stampede.shared.readmodels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How the rows of a batch are named in PostgreSQL's NOTIFY, which takes less than 8,000 bytes at a time: in as many
/// announcements as it needs, [#MOST] at most. A batch that would need more says that any row may have changed.
final class Announcements {

    static final int MOST = 16;
    static final int MOST_BYTES = 7_000;

    private Announcements() {}

    /// The read model's name and the keys, with tabs in between; the name alone stands for any of its rows.
    static List<String> of(String model, Set<String> keys) {
        var announcements = new ArrayList<String>();
        var next = new StringBuilder(model);
        int bytes = bytes(model);
        for (var key : keys) {
            int more = 1 + bytes(key);
            if (bytes + more > MOST_BYTES && next.length() > model.length()) {
                announcements.add(next.toString());
                next.setLength(model.length());
                bytes = bytes(model);
            }
            next.append('\t').append(key);
            bytes += more;
            if (bytes > MOST_BYTES || announcements.size() == MOST) {
                return List.of(model);
            }
        }
        announcements.add(next.toString());
        return announcements;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
