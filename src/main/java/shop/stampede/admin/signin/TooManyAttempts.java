package shop.stampede.admin.signin;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/// Refused without a look at the password, because too many wrong ones came before.
final class TooManyAttempts extends LockedException {

    private final Instant until;

    TooManyAttempts(Instant until) {
        super("Too many wrong passwords.");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
