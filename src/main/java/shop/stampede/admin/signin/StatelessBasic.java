package shop.stampede.admin.signin;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/// HTTP Basic with each request and nothing remembered between two of them.
record StatelessBasic(AuthenticationManager signIn, ApiChallenge challenge) {

    /// Called while the chain is put together. As a `SecurityConfigurer` it would come too late: the session policy
    /// is read before configurers that are added last have their say.
    HttpSecurity applyTo(HttpSecurity http) {
        return http.authenticationManager(signIn)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(challenge).accessDeniedHandler(challenge))
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge));
    }
}
