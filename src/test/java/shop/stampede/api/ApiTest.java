package shop.stampede.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import shop.stampede.testing.Shop;

/// The whole shop on a port of its own, to be talked to over HTTP.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "STAMPEDE_ADMIN_PASSWORD=" + Caller.PASSWORD)
@Import({Shop.class, Caller.class})
@interface ApiTest {}
