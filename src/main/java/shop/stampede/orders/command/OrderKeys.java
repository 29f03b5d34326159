package shop.stampede.orders.command;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an order is known by: the number that people say, and the key that opens it to whoever has it.
///
/// @param accessKey 128 random bits
record OrderKeys(String number, String accessKey) {

    @Component
    static class Source {

        private final SecureRandom random = new SecureRandom();
        private final JdbcClient jdbc;

        Source(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        OrderKeys next() {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            var number = jdbc.sql("SELECT nextval('orders.order_number')")
                    .query(Long.class)
                    .single();
            return new OrderKeys(
                    "ST-" + number, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }
}
