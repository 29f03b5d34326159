package shop.stampede.admin.signin;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/// HTTP Basic with each request and nothing remembered between two of them.
final class StatelessBasic extends AbstractHttpConfigurer<StatelessBasic, HttpSecurity> {

    private final AuthenticationManager signIn;
    private final ApiChallenge challenge;

    StatelessBasic(AuthenticationManager signIn, ApiChallenge challenge) {
        this.signIn = signIn;
        this.challenge = challenge;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationManager(signIn)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(challenge).accessDeniedHandler(challenge))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge));
    }
}
