package shop.stampede.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.stampede.shared.Sku;

class SkuMakerTests {

    @Test
    void namesTheVariantInCapitals() {
        assertThat(SkuMaker.make("ridge-shell", List.of("Möss", "M/L"), _ -> false))
                .isEqualTo(new Sku("RIDGE-SHELL-MOSS-M-L"));
        assertThat(SkuMaker.make("mug", List.of(), _ -> false)).isEqualTo(new Sku("MUG"));
    }

    @Test
    void numbersTheOnesThatAreTaken() {
        assertThat(SkuMaker.make("mug", List.of("Red"), Set.of("MUG-RED", "MUG-RED-2")::contains))
                .isEqualTo(new Sku("MUG-RED-3"));
    }

    @Test
    void keepsLongOnesApart() {
        var one = SkuMaker.plain("a".repeat(100), List.of("x".repeat(90), "1"));
        var other = SkuMaker.plain("a".repeat(100), List.of("x".repeat(90), "2"));

        assertThat(one).hasSizeLessThanOrEqualTo(60).isNotEqualTo(other);
    }

    @Test
    void findsANameForOptionsInOtherScripts() {
        assertThat(SkuMaker.plain("mug", List.of("赤")))
                .startsWith("MUG-")
                .isNotEqualTo(SkuMaker.plain("mug", List.of("青")));
    }
}
