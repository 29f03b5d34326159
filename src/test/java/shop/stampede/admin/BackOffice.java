package shop.stampede.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import shop.stampede.testing.Shop;

/// The whole shop on a free port, with an administrator whose password is known.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@TestPropertySource(properties = "STAMPEDE_ADMIN_PASSWORD=" + BackOffice.PASSWORD)
public @interface BackOffice {

    String PASSWORD = "correct horse";
}
