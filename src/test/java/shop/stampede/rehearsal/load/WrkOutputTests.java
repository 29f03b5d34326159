package shop.stampede.rehearsal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrkOutputTests {

    @Test
    void readsWhatTheScriptsSay() {
        var output = WrkOutput.parse("""
                Running 3s test @ http://127.0.0.1:8080
                  1 threads and 4 connections
                SECOND 1795463689 120
                SECOND 1795463690 130
                FINISHED
                Requests/sec:    83.33
                SUMMARY requests=250 microseconds=3000000 p50=1500 p95=20000 p99=45500 max=90100 connect=0 read=1 write=0 timeout=2 status=3
                COUNTS sent=252 answered=250 keys=252 microseconds=2500000 accepted=240 sold-out=10
                """.lines().toList());

        assertThat(output.latency().p50()).isEqualTo(1.5);
        assertThat(output.latency().p99()).isEqualTo(45.5);
        assertThat(output.latency().max()).isEqualTo(90.1);
        assertThat(output.latency().count()).isEqualTo(250);
        assertThat(output.of("status")).isEqualTo(3);
        assertThat(output.count("sold-out")).isEqualTo(10);
        assertThat(output.count("saturated")).isZero();
        assertThat(output.seconds()).isEqualTo(2.5);
        assertThat(output.bySecond()).containsEntry(1_795_463_690L, 130L).hasSize(2);
    }

    @Test
    void saysWhatItWasToldInsteadOfAResult() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WrkOutput.parse(List.of("unable to connect to 127.0.0.1:9 Connection refused")))
                .withMessageContaining("Connection refused");
    }
}
