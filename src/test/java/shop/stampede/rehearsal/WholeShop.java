package shop.stampede.rehearsal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import shop.stampede.rehearsal.load.RunningShop;
import shop.stampede.testing.Shop;

/// A test that rehearses with, or looks into the books of, a shop in this process.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "STAMPEDE_ADMIN_PASSWORD=" + RunningShop.PASSWORD)
@Import(Shop.class)
public @interface WholeShop {}
