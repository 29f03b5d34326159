package shop.stampede.admin.signin;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// Who gets in where. Four families of addresses, the first that matches decides:
///
/// | addresses | proof | session |
/// |---|---|---|
/// | `/api/admin/**` | HTTP Basic with each request; a session proves nothing | none |
/// | `/actuator/**` | open: health and prometheus; everything else HTTP Basic | none |
/// | `/admin/**` | the sign-in form | cookie, `HttpOnly`, `SameSite=Lax`, sent below `/admin` only |
/// | everything else | open | none |
///
/// There are no CSRF tokens: `shared.web.CrossOriginProtection` runs before these chains and refuses what another
/// site makes a browser send, the sign-in form included.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Each filter would be timed for itself. That costs more than most of them do, and keeps the compiler busy
    /// for half a minute when a crowd comes to a shop that has just started.
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return new VerifiedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    @Bean
    AuthenticationManager passwordSignIn(
            AdministratorDetails administrators, PasswordEncoder encoder, FailedAttempts attempts) {
        return new PasswordSignIn(administrators, encoder, attempts);
    }

    @Bean
    @Order(1)
    SecurityFilterChain adminApi(HttpSecurity http, AuthenticationManager signIn, ApiChallenge challenge) {
        return new StatelessBasic(signIn, challenge)
                .applyTo(http.securityMatcher("/api/admin/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(AdministratorDetails.ROLE))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http, AuthenticationManager signIn, ApiChallenge challenge) {
        return new StatelessBasic(signIn, challenge)
                .applyTo(http.securityMatcher("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .hasRole(AdministratorDetails.ROLE))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain adminPages(HttpSecurity http, AuthenticationManager signIn) {
        return http.securityMatcher("/admin", "/admin/**")
                .authenticationManager(signIn)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInController.PATH)
                        .permitAll()
                        .anyRequest()
                        .hasRole(AdministratorDetails.ROLE))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInRedirect()))
                .formLogin(form -> form.loginPage(SignInController.PATH)
                        .usernameParameter("userName")
                        .successHandler((request, response, _) ->
                                response.sendRedirect(WantedPage.checked(request.getParameter(WantedPage.PARAMETER))))
                        .failureHandler(new SignInRedirect()))
                .logout(logout ->
                        logout.logoutUrl("/admin/sign-out").logoutSuccessUrl(SignInController.PATH + "?signedOut"))
                .build();
    }

    /// Shoppers need no proof and get no session; how long a page may be kept is for the pages to say.
    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }
}
