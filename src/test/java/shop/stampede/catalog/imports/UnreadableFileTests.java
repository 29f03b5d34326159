package shop.stampede.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are refused as a whole, each with the one sentence that says what is wrong with it.
class UnreadableFileTests {

    @Test
    void namesTheLineOfQuotationMarksThatDoNotMatch() {
        assertThat(fatal("Handle,Title,Variant Price\na,A,5\nb,\"B,5\nc,C,5\n")).contains("line 3", "quotation marks");
        assertThat(fatal("Handle,Title,Variant Price\na,A,5\nb,\"B\" of,5\nc,C,5\n"))
                .contains("line 3", "quotation marks");
    }

    @Test
    void saysInOneSentenceThatAFileIsSomethingElse() {
        assertThat(fatal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .contains("not a text file");
        assertThat(fatal("Dear shop,\nplease find attached\n")).contains("not a product CSV");
        assertThat(fatal("Handle,Title\na,A\n")).contains("missing: Variant Price");
        assertThat(fatal("Handle,Title,Variant Price\n")).contains("no products");
        assertThat(fatal("")).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void refusesOtherEncodings(String charset) {
        assertThat(fatal("Handle,Title,Variant Price\na,Überzelt,5\n".getBytes(Charset.forName(charset))))
                .contains("UTF-8");
    }

    private static String fatal(String file) {
        return fatal(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String fatal(byte[] file) {
        var plan = ProductCsv.read(file);
        assertThat(plan.good()).isEmpty();
        assertThat(plan.problems()).hasSize(1);
        return plan.problems().getFirst().message();
    }
}
