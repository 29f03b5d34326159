package shop.stampede.shared.readmodels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes and reads version tokens. Inside are the command's transaction, when it was, and the keys it touched in each
/// read model, so that a query of anything else is not held up.
///
/// The seal is a HMAC-SHA256, cut to 128 bits, with a key that the database has made for itself: all instances have
/// the same, and what a stranger makes up does not cost the shop a look-up.
@Component
public class VersionSeal {

    static final String ANY_KEY = "*";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final int MAX_KEYS = 40;
    private static final int MAX_LENGTH = 2_500;
    private static final int MAX_PARTS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile byte[] key = {};

    VersionSeal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a command did: in which transaction, when, and to which rows of which read models.
    record Stamp(String xid, Instant at, Map<String, Set<String>> keys) {

        Set<String> keysOf(String model) {
            return keys.getOrDefault(model, Set.of());
        }

        /// What this says of one row; nothing, if it does not touch it.
        Optional<Stamp> only(String model, String key) {
            var touched =
                    Stream.of(key, ANY_KEY).filter(keysOf(model)::contains).collect(Collectors.toSet());
            return touched.isEmpty() ? Optional.empty() : Optional.of(new Stamp(xid, at, Map.of(model, touched)));
        }
    }

    /// Many keys of one read model are written as [#ANY_KEY], and all are, if the token would be too long for a cookie.
    VersionToken seal(String xid, Map<String, Set<String>> keys) {
        var token = sealed(xid, keys, MAX_KEYS);
        return new VersionToken(token.length() <= MAX_LENGTH ? token : sealed(xid, keys, 0));
    }

    /// What the token asks for; nothing of what this shop has not sealed.
    List<Stamp> open(VersionToken token) {
        return token.parts().stream()
                .limit(MAX_PARTS)
                .flatMap(part -> open(part).stream())
                .toList();
    }

    /// Those parts of a token that are not older than this.
    public VersionToken younger(VersionToken token, Duration age) {
        var since = clock.instant().minus(age);
        return VersionToken.of(token.parts().stream()
                .limit(MAX_PARTS)
                .filter(part ->
                        open(part).map(Stamp::at).filter(since::isBefore).isPresent())
                .collect(Collectors.joining("~")));
    }

    private String sealed(String xid, Map<String, Set<String>> keys, int most) {
        var text = keys.entrySet().stream()
                .map(entry -> entry.getKey() + "\t"
                        + (entry.getValue().size() > most ? ANY_KEY : String.join("\t", entry.getValue())))
                .collect(Collectors.joining("\n", xid + "\t" + clock.instant().getEpochSecond() + "\n", ""));
        var content = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return content + "." + sealOf(content);
    }

    private Optional<Stamp> open(String part) {
        int dot = part.indexOf('.');
        if (dot < 0 || part.length() > MAX_LENGTH * 2 || !isSealed(part.substring(0, dot), part.substring(dot + 1))) {
            return Optional.empty();
        }
        var lines = new String(Base64.getUrlDecoder().decode(part.substring(0, dot)), StandardCharsets.UTF_8)
                .split("\n", -1);
        var head = lines[0].split("\t", -1);
        var keys = new LinkedHashMap<String, Set<String>>();
        Stream.of(lines)
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(
                        cells -> keys.put(cells[0], Arrays.stream(cells).skip(1).collect(Collectors.toSet())));
        return Optional.of(new Stamp(head[0], Instant.ofEpochSecond(Long.parseLong(head[1])), keys));
    }

    private boolean isSealed(String content, String seal) {
        return MessageDigest.isEqual(
                sealOf(content).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII));
    }

    private String sealOf(String content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            var digest = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        if (key.length == 0) {
            key = jdbc.sql("SELECT value FROM shared.secret WHERE name = 'version-token'")
                    .query((rs, _) -> rs.getBytes(1))
                    .single();
        }
        return key;
    }
}
