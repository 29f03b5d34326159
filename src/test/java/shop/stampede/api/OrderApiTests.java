package shop.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.stampede.api.Caller.order;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import shop.stampede.api.Caller.Answer;
import shop.stampede.testing.AtOnce;
import shop.stampede.testing.Shop;

@ApiTest
class OrderApiTests {

    @Autowired
    Caller caller;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void answersAnOrderWithWhatAGuestNeedsToReadItAndNothingElse() {
        var sku = shop.sells("19.90", 5);

        var placed = caller.post("/api/orders", order(sku.value(), 2));

        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.header("Content-Length"))
                .as("in one piece")
                .isEqualTo("" + placed.body().length());
        assertThat(placed.json().propertyNames()).containsExactlyInAnyOrder("id", "version", "accessKey");
        var read = caller.get(placed.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("status").asString()).isEqualTo("placed");
        assertThat(read.json().at("/totals/subtotal").toString())
                .isEqualTo("{\"amount\":\"39.80\",\"currency\":\"EUR\"}");
    }

    @Test
    void hidesAnOrderFromWhoeverHasNotItsKey() {
        var id = placed("9.90").json().path("id").asString();

        assertThat(caller.get("/api/orders/" + id).problem()).isEqualTo("no-such-order");
        assertThat(caller.get("/api/orders/" + id + "?accessKey=guess").status())
                .isEqualTo(404);
        assertThat(caller.post("/api/orders/" + id + "/cancellation", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void carriesOutTheSameRequestOnceAndAnswersItByteForByte() {
        var sku = shop.sells("9.90", 5);
        var key = UUID.randomUUID().toString();

        var first = caller.post("/api/orders", order(sku.value(), 1), key);
        var second = caller.post("/api/orders", order(sku.value(), 1), key);

        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(available(sku.value())).isEqualTo(4);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        var sku = shop.sells("9.90", 5);
        var key = UUID.randomUUID().toString();
        caller.post("/api/orders", order(sku.value(), 1), key);

        var other = caller.post("/api/orders", order(sku.value(), 2), key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void remembersARefusalToo() {
        var sku = shop.sells("9.90", 1);
        var key = UUID.randomUUID().toString();
        var first = caller.post("/api/orders", order(sku.value(), 2), key);
        caller.asStaff("POST", "/api/admin/stock/" + sku + "/receipts", "{\"quantity\": 10}");

        var second = caller.post("/api/orders", order(sku.value(), 2), key);

        assertThat(first.problem()).isEqualTo("out-of-stock");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void makesOneOrderOfFourThatComeAtOnce() throws Exception {
        var sku = shop.sells("9.90", 9);
        var key = UUID.randomUUID().toString();

        var answers = AtOnce.times(4, () -> caller.post("/api/orders", order(sku.value(), 1), key));

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers.stream().map(Answer::body).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(available(sku.value())).isEqualTo(8);
    }

    @Test
    void asksForPatienceWhileTheSameRequestIsStillBeingCarriedOut() {
        var key = UUID.randomUUID().toString();
        var sku = shop.sells("9.90", 1);

        var second = transaction.execute(_ -> {
            jdbc.sql("INSERT INTO shared.command (command_id, type, fingerprint, actor, received_at)"
                            + " VALUES (:id, 'PlaceOrder', 'x', 'shopper', now())")
                    .param("id", key)
                    .update();
            return caller.post("/api/orders", order(sku.value(), 1), key);
        });

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("still-running");
        assertThat(second.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void saysOfWhatTooLittleIsLeft() {
        var sku = shop.sells("9.90", 1);

        var refused = caller.post("/api/orders", order(sku.value(), 2));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("out-of-stock");
        assertThat(refused.json().path("unavailable").toString())
                .isEqualTo("[{\"sku\":\"%s\",\"available\":1}]".formatted(sku));
    }

    @Test
    void doesNotSellWhatItDoesNotHave() {
        var refused = caller.post("/api/orders", order("nothing-like-it", 1));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isEqualTo("no-such-sku");
    }

    @Test
    void cancelsAtOnceForAGuestWithTheKey() {
        var placed = placed("9.90").json();
        var address = "/api/orders/%s/cancellation?accessKey=%s"
                .formatted(
                        placed.path("id").asString(), placed.path("accessKey").asString());

        var cancelled = caller.post(address, "{\"reason\": \"Changed my mind\"}");
        var again = caller.post(address, "{\"reason\": \"Changed my mind\"}");

        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.json().propertyNames()).containsExactlyInAnyOrder("id", "version");
        assertThat(caller.get(cancelled.header("Location"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("not-cancellable");
    }

    @Test
    void doesNotNameStaffToGuests() {
        var placed = placed("9.90");
        var id = placed.json().path("id").asString();
        var paid = caller.asStaff("POST", "/api/admin/orders/" + id + "/payment", "{\"reference\": \"line 1\"}");
        var version = paid.json().path("version").asString();

        var forGuest = caller.get("/api/orders/%s?accessKey=%s&version=%s"
                .formatted(id, placed.json().path("accessKey").asString(), version));

        assertThat(caller.getAsStaff(paid.header("Location")).body()).contains("staff:admin");
        assertThat(forGuest.json().path("status").asString()).isEqualTo("paid");
        assertThat(forGuest.body()).doesNotContain("staff:admin");
    }

    private Answer placed(String price) {
        return caller.post("/api/orders", order(shop.sells(price, 5).value(), 1));
    }

    private int available(String sku) {
        await().until(() -> shop.waitingDeliveries() == 0);
        return caller.getAsStaff("/api/admin/stock/" + sku)
                .json()
                .path("available")
                .asInt();
    }
}
