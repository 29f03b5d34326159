package shop.stampede.orders.command;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
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

        List<OrderKeys> next(int count) {
            return jdbc.sql("SELECT nextval('orders.order_number') FROM generate_series(1, :count)")
                    .param("count", count)
                    .query((rs, _) -> new OrderKeys("ST-" + rs.getLong(1), accessKey()))
                    .list();
        }

        private String accessKey() {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
