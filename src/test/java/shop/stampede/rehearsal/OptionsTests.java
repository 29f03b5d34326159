package shop.stampede.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import shop.stampede.rehearsal.profiles.Profile;
import shop.stampede.rehearsal.profiles.Profiles;

class OptionsTests {

    @Test
    void rehearsesEverythingUnlessToldOtherwise() {
        var options = Options.of();

        assertThat(options.profiles()).isEqualTo(Profiles.ALL);
        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.products()).isEqualTo(10_000);
    }

    @Test
    void takesProfilesInTheirOrder() {
        var options = Options.of("--profiles=one-sku,ten", "--java=-Xmx1g,-XX:+UseZGC", "--fresh=false");

        assertThat(options.profiles()).extracting(Profile::name).containsExactly("one-sku", "ten");
        assertThat(options.java()).containsExactly("-Xmx1g", "-XX:+UseZGC");
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void spendsNoMinutesOnCopyingAndComparingALargeShop() {
        assertThat(Options.of("--products=1000000").fresh()).isFalse();
        assertThat(Options.of("--products=1000000").drift()).isFalse();
        assertThat(Options.of("--products=1000000", "--drift=true").drift()).isTrue();
        assertThat(Options.of("--products=100000").fresh()).isTrue();
    }

    @Test
    void namesWhatThereIsWhenItDoesNotUnderstand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--profiles=eleven"))
                .withMessageContaining("eleven")
                .withMessageContaining("founding, ten, hundred");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--second=4"))
                .withMessageContaining("--seconds=60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--runs=many"))
                .withMessageContaining("--runs takes a number");
    }
}
