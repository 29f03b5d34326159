package shop.stampede.admin.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Makes the administrator `admin` when there is none: with the password in `STAMPEDE_ADMIN_PASSWORD`, otherwise with
/// a random one that is told once.
///
/// The variable counts at the first start only. Set later, it changes nothing: a password that somebody has chosen
/// is not overruled by what happens to stand in an environment. Whoever has lost it deletes the row in
/// `admin.administrator` and starts the shop again.
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    static final String USER_NAME = "admin";

    private static final int MAX_BYTES = 72;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Administrators administrators;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String chosen;
    private String howToSignIn = "the password it was given at the first start";

    FirstAdministrator(
            Administrators administrators,
            PasswordEncoder encoder,
            Clock clock,
            @Value("${STAMPEDE_ADMIN_PASSWORD:}") String chosen) {
        this.administrators = administrators;
        this.encoder = encoder;
        this.clock = clock;
        this.chosen = chosen;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!administrators.nobody()) {
            return;
        }
        var password = chosen.isBlank() ? random() : checked(chosen);
        var hash = Objects.requireNonNull(encoder.encode(password));
        if (administrators.addFirst(new Administrator(USER_NAME, hash), clock.instant())) {
            howToSignIn = chosen.isBlank() ? password + " (shown only now)" : "the password in STAMPEDE_ADMIN_PASSWORD";
        }
    }

    /// Ends the sentence "Sign in as admin with …". Has the random password in it if one was made by this start, and
    /// only when it is asked for the first time.
    synchronized String tellHowToSignIn() {
        var told = howToSignIn;
        howToSignIn = "the password it was given at the first start";
        return told;
    }

    private static String checked(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new FailureAnalyzedException(
                    "The password in STAMPEDE_ADMIN_PASSWORD is longer than %d bytes.".formatted(MAX_BYTES),
                    "Choose a shorter one, or leave the variable out to have one made.");
        }
        return password;
    }

    private static String random() {
        return new SecureRandom()
                .ints(20, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{5})(?=.)", "$1-");
    }
}
