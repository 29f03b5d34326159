package shop.stampede.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.inventory.ReceiveStock;
import shop.stampede.inventory.events.StockLevelChanged;
import shop.stampede.shared.Sku;
import shop.stampede.testing.Shop;

@SpringBootTest
@Import({Shop.class, OutboxTests.Moody.class})
class OutboxTests {

    @Autowired
    Shop shop;

    @Autowired
    Moody listener;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void triesAgainByItselfUntilTheCauseIsGone() {
        var sku = shop.sells("10.00", 0);
        listener.refuse(sku);
        shop.send(new ReceiveStock(sku, 1));
        await().until(() -> failureOf(sku).isPresent());

        assertThat(failureOf(sku).orElseThrow().cause()).contains("not in the mood");
        listener.accept(sku);

        await().atMost(Duration.ofSeconds(30)).until(() -> failureOf(sku).isEmpty());
        assertThat(listener.heard()).contains(sku.value());
    }

    @Test
    void parksWhatFailsTooOftenAndDeliversItWhenAPersonSaysSo() {
        var sku = shop.sells("10.00", 0);
        listener.refuse(sku);
        shop.send(new ReceiveStock(sku, 1));
        await().until(() -> failureOf(sku).isPresent());
        jdbc.sql("UPDATE outbox.failure SET attempts = :nearly, failed_at = 'epoch'")
                .param("nearly", OutboxSweeper.ATTEMPTS - 1)
                .update();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        failureOf(sku).filter(f -> f.state().equals("parked")).isPresent());

        listener.accept(sku);
        shop.send(new RetryPublication(failureOf(sku).orElseThrow().id()));

        await().atMost(Duration.ofSeconds(30)).until(() -> failureOf(sku).isEmpty());
        assertThat(listener.heard()).contains(sku.value());
    }

    @Test
    void forgetsADeliveryThatAPersonDiscards() {
        var sku = shop.sells("10.00", 0);
        listener.refuse(sku);
        shop.send(new ReceiveStock(sku, 1));
        await().until(() -> failureOf(sku).isPresent());

        shop.send(new DiscardPublication(failureOf(sku).orElseThrow().id()));

        assertThat(failureOf(sku)).isEmpty();
        listener.accept(sku);
    }

    private Optional<Publication> failureOf(Sku sku) {
        List<Publication> failed = publications.failed();
        return failed.stream().filter(f -> f.payload().contains(sku.value())).findAny();
    }

    /// A listener that does not take some events for as long as the test says so.
    @TestComponent
    public static class Moody {

        private final Set<String> heard = ConcurrentHashMap.newKeySet();
        private final Set<String> refused = ConcurrentHashMap.newKeySet();

        public Set<String> heard() {
            return heard;
        }

        public void refuse(Sku sku) {
            refused.add(sku.value());
        }

        public void accept(Sku sku) {
            refused.remove(sku.value());
        }

        @Async
        @TransactionalEventListener(id = "test.moody", condition = "#root.args[0].kind() == 'receipt'")
        public void on(StockLevelChanged event) {
            if (refused.contains(event.sku())) {
                throw new IllegalStateException("not in the mood");
            }
            heard.add(event.sku());
        }
    }
}
