package shop.stampede.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.stampede.admin.Browser.basic;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import shop.stampede.admin.BackOffice;
import shop.stampede.admin.Browser;

/// Who gets in where: each family of addresses, asked by nobody, with a wrong password, by an administrator, with a
/// session and with Basic authentication.
@BackOffice
class SignInTests {

    private static final String PASSWORD = BackOffice.PASSWORD;
    private static final String SOME_API = "/api/admin/nothing-here";

    @LocalServerPort
    int port;

    @Autowired
    FailedAttempts attempts;

    Browser browser;

    @BeforeEach
    void opensABrowser() {
        browser = new Browser(port);
        attempts.succeeded("admin", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {SOME_API, "/api/admin/products", "/actuator/loggers", "/actuator/metrics", "/actuator"})
    void asksProgramsForAPassword(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401").contains("\"detail\"");
        assertThat(browser.hasCookies()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "nobody, correct horse", "admin, ''", "'a\u0000b', correct horse"})
    void refusesWrongPasswords(String userName, String password) {
        var answer = browser.get(SOME_API, basic(userName, password));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void letsAnAdministratorsProgramInAndRemembersNothing() {
        assertThat(browser.get(SOME_API, basic("admin", PASSWORD)).statusCode()).isEqualTo(404);
        assertThat(browser.get("/actuator/loggers", basic("admin", PASSWORD)).statusCode())
                .isEqualTo(200);
        assertThat(browser.hasCookies()).isFalse();
        assertThat(browser.get(SOME_API).statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoSessionForTheApi() {
        browser.signIn("admin", PASSWORD);

        assertThat(browser.get("/admin/nothing-here").statusCode()).isEqualTo(404);
        assertThat(browser.get(SOME_API).statusCode()).isEqualTo(401);
        assertThat(browser.post(SOME_API, Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/loggers").statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoBasicAuthenticationForPages() {
        var answer = browser.get("/admin/nothing-here", basic("admin", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).startsWith("/admin/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/prometheus", "/admin/sign-in"})
    void isOpenToEverybody(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.hasCookies()).isFalse();
    }

    @Test
    void givesShoppersNoSession() {
        var answer = browser.get("/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void returnsToThePageThatWasAskedFor() {
        var asked = browser.get("/admin/orders?status=paid&q=a%20b");
        assertThat(header(asked, "Location"))
                .isEqualTo("/admin/sign-in?to=%2Fadmin%2Forders%3Fstatus%3Dpaid%26q%3Da%2520b");
        assertThat(browser.hasCookies()).isFalse();

        var signedIn = browser.post(
                "/admin/sign-in",
                Map.of("userName", "admin", "password", PASSWORD, "to", "/admin/orders?status=paid&q=a%20b"));

        assertThat(header(signedIn, "Location")).isEqualTo("/admin/orders?status=paid&q=a%20b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/admin//../../x\\y",
                "/administrator",
                "/admin@elsewhere.example",
                "/admin/\r\nSet-Cookie: a=b"
            })
    void neverLeavesTheBackOfficeAfterSignIn(String to) {
        var answer = browser.post("/admin/sign-in", Map.of("userName", "admin", "password", PASSWORD, "to", to));

        assertThat(header(answer, "Location")).isEqualTo("/admin");
    }

    @Test
    void keepsTheSessionInACookieThatOnlyTheBackOfficeSees() {
        var cookie = browser.signIn("admin", PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("stampede-admin="))
                .findAny()
                .orElseThrow();

        assertThat(cookie).contains("Path=/admin").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void changesTheSessionsNameAtSignIn() {
        var first = sessionSetBy(browser.signIn("admin", PASSWORD));
        var second = sessionSetBy(browser.signIn("admin", PASSWORD));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void signsOut() {
        browser.signIn("admin", PASSWORD);
        var answer = browser.post("/admin/sign-out", Map.of());

        assertThat(header(answer, "Location")).isEqualTo("/admin/sign-in?signedOut");
        assertThat(browser.get("/admin/nothing-here").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesASignInThatAnotherSiteAsksFor() {
        var form = Map.of("userName", "admin", "password", PASSWORD);

        assertThat(browser.post("/admin/sign-in", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/admin/sign-in", form, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.hasCookies()).isFalse();
    }

    @Test
    void pausesAfterTooManyWrongPasswords() {
        for (int i = 0; i < FailedAttempts.ALLOWED; i++) {
            assertThat(header(browser.signIn("admin", "wrong " + i), "Location"))
                    .contains("problem=wrong");
        }

        assertThat(header(browser.signIn("ADMIN", PASSWORD), "Location")).contains("problem=too-many");
        var api = browser.get(SOME_API, basic("admin", PASSWORD));
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(api, "Retry-After"))).isBetween(1, 301);
    }

    @Test
    void takesAChangedPasswordAtOnce(@Autowired Administrators administrators, @Autowired PasswordEncoder encoder) {
        assertThat(browser.get(SOME_API, basic("admin", PASSWORD)).statusCode()).isEqualTo(404);
        change(administrators, encoder, "another one");

        assertThat(browser.get(SOME_API, basic("admin", PASSWORD)).statusCode()).isEqualTo(401);
        assertThat(browser.get(SOME_API, basic("admin", "another one")).statusCode())
                .isEqualTo(404);
        change(administrators, encoder, PASSWORD);
    }

    private static void change(Administrators administrators, PasswordEncoder encoder, String password) {
        administrators.changePassword(
                new Administrator("admin", encoder.encode(password)), Instant.parse("2026-11-24T14:03:00Z"));
    }

    private static String sessionSetBy(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("stampede-admin="))
                .map(set -> set.substring(0, set.indexOf(';')))
                .findAny()
                .orElseThrow();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
