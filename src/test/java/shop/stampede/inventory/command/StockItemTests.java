package shop.stampede.inventory.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.stampede.testing.Contexts.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.stampede.inventory.events.AvailabilityChanged;
import shop.stampede.shared.Sku;

class StockItemTests {

    @Test
    void neverPromisesMoreThanThereIs() {
        var item = item(3, 0);

        assertThat(item.canReserve(3)).isTrue();
        assertThat(item.canReserve(4)).isFalse();
        assertThatThrownBy(() -> item.reserve(4, "order", NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesARecountBelowWhatIsPromised() {
        var item = item(5, 3);

        assertThat(item.recount(2, "count", NOON)).isEmpty();
        assertThat(item.onHand()).isEqualTo(5);
        assertThat(item.recount(3, "count", NOON)).contains(-2);
        assertThat(item.available()).isZero();
    }

    @Test
    void takesAwayNoMoreThanIsFree() {
        var item = item(5, 3);

        assertThat(item.adjust(-3, "broken", NOON)).isFalse();
        assertThat(item.adjust(-2, "broken", NOON)).isTrue();
    }

    @Test
    void shipsWhatWasPromised() {
        var item = item(5, 3);

        item.ship(3, "order", NOON);

        assertThat(item.onHand()).isEqualTo(2);
        assertThat(item.reserved()).isZero();
    }

    @Test
    void writesOneLedgerEntryForEachMovement() {
        var item = StockItem.open(new Sku("TENT-1"), 5, NOON);

        item.receive(2, NOON);

        assertThat(item.moves())
                .extracting(move -> move.entry().entryId() + " " + move.entry().onHandChange())
                .containsExactly("TENT-1#1 5", "TENT-1#2 2");
        assertThat(item.version()).isEqualTo(2);
    }

    @Test
    void tellsShoppersOnlyWhatLooksDifferentToThem() {
        assertThat(seenByShoppers(reservingOneOf(100))).isEmpty();
        assertThat(seenByShoppers(reservingOneOf(6))).containsExactly("low, 5 left");
        assertThat(seenByShoppers(reservingOneOf(4))).containsExactly("low, 3 left");
        assertThat(seenByShoppers(reservingOneOf(1))).containsExactly("sold-out, 0 left");
    }

    private static StockItem item(int onHand, int reserved) {
        return new StockItem("TENT-1", onHand, reserved, NOON.at(), 1);
    }

    private static StockItem reservingOneOf(int onHand) {
        var item = item(onHand, 0);
        item.reserve(1, "order", NOON);
        return item;
    }

    private static List<String> seenByShoppers(StockItem item) {
        return item.moves().stream()
                .flatMap(move -> move.events().stream())
                .filter(AvailabilityChanged.class::isInstance)
                .map(AvailabilityChanged.class::cast)
                .map(event -> "%s, %d left".formatted(event.availability().word(), event.left()))
                .toList();
    }
}
