package shop.stampede.admin.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// User name and password, from the sign-in form or from Basic authentication, with a limit on wrong guesses.
/// An unknown name costs as much time as a wrong password.
final class PasswordSignIn implements AuthenticationManager {

    private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);

    private final DaoAuthenticationProvider passwords;
    private final FailedAttempts attempts;

    PasswordSignIn(UserDetailsService administrators, PasswordEncoder encoder, FailedAttempts attempts) {
        this.passwords = new DaoAuthenticationProvider(administrators);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var userName = claim.getName();
        var address = claim.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        attempts.refusedUntil(userName, address).ifPresent(until -> {
            throw new TooManyAttempts(until);
        });
        try {
            var proven = passwords.authenticate(claim);
            attempts.succeeded(userName, address);
            return proven;
        } catch (BadCredentialsException wrong) {
            attempts.failed(userName, address);
            log.info("A sign-in to the back office from {} failed", address);
            throw wrong;
        }
    }
}
