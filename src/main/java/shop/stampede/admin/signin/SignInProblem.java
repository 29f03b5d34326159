package shop.stampede.admin.signin;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/// Why a sign-in did not succeed: a word in the address, and the key of a sentence on the page.
enum SignInProblem {
    WRONG,
    TOO_MANY,
    UNAVAILABLE;

    static SignInProblem of(AuthenticationException why) {
        return switch (why) {
            case TooManyAttempts _ -> TOO_MANY;
            case AuthenticationServiceException _ -> UNAVAILABLE;
            default -> WRONG;
        };
    }

    static @Nullable SignInProblem named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(problem -> problem.word().equals(word))
                .findAny()
                .orElse(null);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
