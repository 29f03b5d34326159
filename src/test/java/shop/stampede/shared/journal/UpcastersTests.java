package shop.stampede.shared.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.stampede.shared.database.StartupProblem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTests {

    private static final String PARCEL = "shared.ParcelAddressed";

    private final EventTypes types = new EventTypes();

    @Test
    void refusesToStartWhereAStepIsMissing() {
        assertThatThrownBy(() -> new Upcasters(types, List.of()))
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "Nothing lifts the event shared.ParcelAddressed from version 1 to 2: add an Upcaster for this step.");
    }

    @Test
    void refusesToStartWhereTwoLiftTheSameStep() {
        assertThatThrownBy(() -> new Upcasters(types, List.of(step(PARCEL, 1), step(PARCEL, 1))))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("2 upcasters lift the event shared.ParcelAddressed from version 1: leave one.");
    }

    @Test
    void refusesToStartWhereAStepLeadsNowhere() {
        var needless = step("orders.OrderPlaced", 1);
        assertThatThrownBy(() -> new Upcasters(types, List.of(step(PARCEL, 1), needless)))
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "An upcaster lifts the event orders.OrderPlaced from version 1, but there is no version 2 of it.");
    }

    @Test
    void refusesAnEventThatANewerShopHasWritten() {
        var upcasters = new Upcasters(types, List.of(step(PARCEL, 1)));

        assertThatThrownBy(() -> upcasters.lift(new EventType(PARCEL, 3), JsonNodeFactory.instance.objectNode()))
                .hasMessage(
                        "Version 3 of shared.ParcelAddressed was written by a newer shop: this one knows up to version 2.");
    }

    private static Upcaster step(String type, int from) {
        return new Upcaster() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode lift(ObjectNode event) {
                return event;
            }
        };
    }
}
