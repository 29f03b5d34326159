package shop.stampede.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.inventory.RecountStock;
import shop.stampede.orders.PlaceOrder;
import shop.stampede.orders.RecordPayment;
import shop.stampede.testing.Shop;

@ApiTest
class JournalApiTests {

    @Autowired
    Caller caller;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsTheNewestShapeAndNamesTheStoredOne() {
        var parcel = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO journal.entry (event_id, type, schema_version, aggregate_type, aggregate_id, aggregate_version,
                                                   command_id, actor, occurred_at, payload)
                        VALUES (gen_random_uuid(), 'shared.ParcelAddressed', 1, 'parcel', :id, 1, 'test', 'system', now(),
                                jsonb_build_object('parcelId', :id, 'version', 1, 'address', 'Harbour Lane 3, 20457 Hamburg'))
                        """).param("id", parcel).update();

        var item = caller.getAsStaff("/api/admin/journal?aggregate=" + parcel)
                .json()
                .at("/items/0");

        assertThat(item.path("type").asString()).isEqualTo("shared.ParcelAddressed");
        assertThat(item.path("version").asInt()).isEqualTo(2);
        assertThat(item.path("storedVersion").asInt()).isEqualTo(1);
        assertThat(item.at("/event/address/city").asString()).isEqualTo("Hamburg");
    }

    @Test
    void isReadAtOnceAndFollowedFromCursorToCursor() {
        var sku = shop.sells("10.00", 10);
        for (int i = 0; i < 7; i++) {
            shop.send(new RecountStock(sku, 20 + i, "count"));
        }
        var path = "/api/admin/journal?type=StockLevelChanged&size=3&aggregate=stock:" + sku.value();
        assertThat(caller.getAsStaff(path).json().path("items")).hasSize(3);
        await().until(() -> caller.getAsStaff("/api/admin/journal?size=100&aggregate=" + sku.value())
                .json()
                .path("items")
                .valueStream()
                .allMatch(item -> item.path("settled").asBoolean()));
        var levels = new LinkedHashSet<Integer>();
        String after = "";
        do {
            var page = caller.getAsStaff(path + "&after=" + after).json();
            page.path("items")
                    .forEach(item -> levels.add(item.at("/event/onHand").asInt()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(levels).containsExactly(10, 20, 21, 22, 23, 24, 25, 26);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-13-01",
                "after=x",
                "from=2026-11-02&to=2026-11-01",
                "size=0",
                "from=%2B999999999-01-01T00:00:00Z"
            })
    void refusesWhatItCannotRead(String question) {
        var answer = caller.getAsStaff("/api/admin/journal?" + question);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).isNotEmpty();
    }

    @Test
    void isForStaffOnly() {
        assertThat(caller.get("/api/admin/journal").status()).isEqualTo(401);
    }

    @Test
    void showsAnOrderAsItWas() {
        var sku = shop.sells("10.00", 10);
        var order = switch (shop.send(shop.order(Shop.item(sku, 2))).result()) {
            case PlaceOrder.Result.Placed placed -> placed.id();
            case PlaceOrder.Result refused -> throw new AssertionError(refused);
        };
        var placed = caller.getAsStaff("/api/admin/journal?type=OrderPlaced&aggregate=order:" + order.value())
                .json()
                .at("/items/0/at")
                .asString();
        shop.send(new RecordPayment(order, "INV-1"));
        var path = "/api/admin/orders/%s/as-of?at=".formatted(order.value());

        assertThat(caller.getAsStaff(path + placed).json().path("status").asString())
                .isEqualTo("placed");
        assertThat(caller.getAsStaff(path + placed)
                        .json()
                        .at("/totals/total/amount")
                        .asString())
                .isEqualTo("20.00");
        assertThat(caller.getAsStaff(path + "2100-01-01T00:00:00Z")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("paid");
        assertThat(caller.getAsStaff(path + "2000-01-01T00:00:00Z").problem()).isEqualTo("no-such-order");
        assertThat(caller.getAsStaff(path + "noon").status()).isBetween(400, 422);
        assertThat(caller.getAsStaff("/api/admin/orders/%s/as-of".formatted(order.value()))
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void hasACopyWrittenAnewOnceForAKey() {
        var path = "/api/admin/copies/orders.timeline_entry/replay";

        assertThat(caller.asStaff("POST", path, "").status()).isEqualTo(202);
        await().until(() -> caller.getAsStaff("/api/admin/copies")
                .json()
                .at("/1/state")
                .asString()
                .equals("done"));
        assertThat(caller.asStaff("POST", "/api/admin/copies/catalog.product/replay", "")
                        .problem())
                .isEqualTo("no-such-copy");
    }
}
