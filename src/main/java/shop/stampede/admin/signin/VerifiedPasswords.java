package shop.stampede.admin.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A slow password hash that is computed once in [#LIFETIME] for a program that sends its password with each request.
///
/// Only successes are remembered, and of them only an HMAC-SHA-256 over password and stored hash under a key that
/// is made at the start and never leaves the process: neither a heap dump without the key nor another process can
/// test guesses faster than the hash itself allows. The stored hash is read from the table each time, so a changed
/// password is in force at once, on every instance. A wrong password always costs the full hash.
final class VerifiedPasswords implements PasswordEncoder {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int CAPACITY = 1_000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;

    private final Map<String, Instant> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    VerifiedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        var proof = proof(password, hash);
        if (isRemembered(proof)) {
            return true;
        }
        if (!slow.matches(password, hash)) {
            return false;
        }
        synchronized (verified) {
            verified.put(proof, clock.instant().plus(LIFETIME));
        }
        return true;
    }

    private boolean isRemembered(String proof) {
        synchronized (verified) {
            var until = verified.get(proof);
            return until != null && clock.instant().isBefore(until);
        }
    }

    private String proof(CharSequence password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
