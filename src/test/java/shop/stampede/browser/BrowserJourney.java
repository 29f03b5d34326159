package shop.stampede.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// A test in a real Chromium against the whole shop with its demo catalogue. Skipped, with a line that says so, where
/// there is no Chromium, unless `STAMPEDE_REQUIRE_BROWSER` asks for it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stampede.demo=true", "STAMPEDE_ADMIN_PASSWORD=" + BrowserJourney.ADMIN_PASSWORD})
@interface BrowserJourney {

    String ADMIN_PASSWORD = "a-long-password-for-tests";
}
