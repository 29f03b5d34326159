package shop.stampede.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.stampede.catalog.Handle;
import shop.stampede.catalog.ProductDraft;
import shop.stampede.catalog.ProductImage;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

class ProductCsvTests {

    private static final String FULL = """
            Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,Variant Image,Status
            shell,Ridge Shell,<p>Dry.</p>,Stampede,Clothing > Jackets,"rain, men",true,Colour,Moss,Size,M,RS-MOSS-M,420,3,deny,99.90,120,'0123,https://x.example/2.jpg,2,Back,Shell,All of it,https://x.example/1.jpg,active
            shell,,,,,,,,Moss,,L,RS-MOSS-L,430.4,0,continue,99.90,0.00,,https://x.example/1.jpg,1,Front,,,,
            shell,,,,,,,,,,,,,,,,,,https://x.example/3.jpg,3,,,,,
            mug,Mug,,,,,false,Title,Default Title,,,,,,deny,12,,,,,,,,,
            """;

    @Test
    void readsAProductWithItsVariantsAndPictures() {
        var plan = read(FULL);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows()).isEqualTo(4);
        assertThat(plan.variants()).isEqualTo(3);
        assertThat(plan.good().getFirst())
                .isEqualTo(new ProductDraft(
                        new Handle("shell"),
                        "Ridge Shell",
                        "<p>Dry.</p>",
                        "Stampede",
                        "Clothing > Jackets",
                        List.of("rain", "men"),
                        List.of("Colour", "Size"),
                        List.of(
                                new VariantDraft(
                                        new Sku("RS-MOSS-M"),
                                        List.of("Moss", "M"),
                                        Money.of("99.90"),
                                        Money.of("120.00"),
                                        420,
                                        "0123",
                                        3,
                                        "https://x.example/1.jpg"),
                                new VariantDraft(
                                        new Sku("RS-MOSS-L"),
                                        List.of("Moss", "L"),
                                        Money.of("99.90"),
                                        null,
                                        430,
                                        null,
                                        0,
                                        null)),
                        List.of(
                                new ProductImage("https://x.example/1.jpg", "Front"),
                                new ProductImage("https://x.example/2.jpg", "Back"),
                                new ProductImage("https://x.example/3.jpg", "")),
                        "Shell",
                        "All of it",
                        true));
    }

    @Test
    void readsTheDefaultTitleAsAProductWithoutOptions() {
        var mug = read(FULL).good().getLast();

        assertThat(mug.options()).isEmpty();
        assertThat(mug.published()).isFalse();
        assertThat(mug.variants())
                .containsExactly(new VariantDraft(null, List.of(), Money.of("12.00"), null, 0, null, 0, null));
    }

    @Test
    void keepsAnOptionThatIsReallyCalledTitle() {
        var plan = read("""
                Handle,Title,Option1 Name,Option1 Value,Variant Price
                book,Book,Title,First,10
                book,,,Second,11
                """);

        assertThat(plan.good().getFirst().options()).containsExactly("Title");
    }

    @Test
    void notesWhatItDoesNotUse() {
        assertThat(read(FULL).notes())
                .singleElement()
                .asString()
                .contains("1 variants ask to be sold on", "sells only what is there");
        assertThat(read("Handle,Title,Variant Price,Gift Card\na,A,1,false\n").notes())
                .containsExactly("These columns are not used: Gift Card.");
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        assertThat(read("\uFEFFHandle,Title,Variant Price\na,A,1\n").good()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"50|50.00", "19.9|19.90", "'19,90'|19.90", "'1,234.50'|1234.50", "'1.234,50'|1234.50", "€ 5|5.00"})
    void readsPricesAsPeopleWriteThem(String written, String price) {
        var plan = read("Handle,Title,Variant Price\na,A,\"" + written + "\"\n");

        assertThat(plan.good().getFirst().variants().getFirst().price()).isEqualTo(Money.of(price));
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "1e3", "19.999", "-5", "0", "1,234", "999999999", "NaN"})
    void refusesWhatIsNoPrice(String written) {
        assertThat(problem("Handle,Title,Variant Price\na,A,\"" + written + "\"\n"))
                .isEqualTo("2 a Variant Price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "many", "99999999999"})
    void refusesWhatIsNoNumberOfPieces(String written) {
        assertThat(problem("Handle,Title,Variant Price,Variant Inventory Qty\na,A,5,%s\n".formatted(written)))
                .isEqualTo("2 a Variant Inventory Qty");
    }

    @Test
    void namesRowAndColumnOfEachProblem() {
        assertThat(problem("Handle,Title,Variant Price\na,,5\n")).isEqualTo("2 a Title");
        assertThat(problem("Handle,Title,Variant Price\na,A,\n")).isEqualTo("2 a Variant Price");
        assertThat(problem("Handle,Title,Variant Price\n,A,5\n")).isEqualTo("2  Handle");
        assertThat(problem("Handle,Title,Variant Price\nA b,A,5\n")).isEqualTo("2 A b Handle");
        assertThat(problem("Handle,Title,Variant Price,Type\na,A,5,x>y>z>q\n")).isEqualTo("2 a Type");
        assertThat(problem("Handle,Title,Variant Price,Image Src\na,A,5,javascript:x\n"))
                .isEqualTo("2 a Image Src");
        assertThat(problem("Handle,Title,Variant Price,Variant Image\na,A,5,javascript:x\n"))
                .isEqualTo("2 a Variant Image");
        assertThat(problem("Handle,Title,Variant Price,Variant SKU\na,A,5,no spaces\n"))
                .isEqualTo("2 a Variant SKU");
        assertThat(problem("Handle,Title,Variant Price,Status\na,A,5,gone\n")).isEqualTo("2 a Status");
        assertThat(problem("Handle,Title,Variant Price\na,A,5,6\n")).isEqualTo("2 a ");
    }

    @Test
    void refusesTheSameSkuTwiceInAFile() {
        var plan = read("Handle,Title,Variant Price,Variant SKU\na,A,5,X\nb,B,5,X\nc,C,5,Y\n");

        assertThat(plan.problems())
                .containsExactly(new RowProblem(3, "b", "Variant SKU", "Row 2 has the SKU X already."));
        assertThat(plan.good()).extracting(ProductDraft::handle).containsExactly(new Handle("a"), new Handle("c"));
    }

    @Test
    void refusesAProductWhoseRowsAreScattered() {
        var plan = read("Handle,Title,Variant Price\na,A,5\nb,B,5\na,A,6\n");

        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(4);
            assertThat(problem.message()).contains("row 2", "stand together");
        });
        assertThat(plan.good()).extracting(ProductDraft::handle).containsExactly(new Handle("b"));
    }

    @Test
    void refusesVariantsWithoutAChoiceOrWithTheSame() {
        assertThat(problem("""
                Handle,Title,Option1 Name,Option1 Value,Variant Price
                a,A,Size,S,5
                a,,,S,5
                """)).isEqualTo("3 a Option1 Value");
        assertThat(problem("""
                Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price
                a,A,Size,S,Colour,Red,5
                a,,,M,,,5
                """)).isEqualTo("3 a Option2 Value");
        assertThat(problem("""
                Handle,Title,Option1 Value,Variant Price
                a,A,S,5
                """)).isEqualTo("2 a Option1 Value");
    }

    @Test
    void refusesMoreThan250Variants() {
        var rows = IntStream.range(0, 251).mapToObj(i -> "a,A,Size," + i + ",5").collect(Collectors.joining("\n"));

        assertThat(problem("Handle,Title,Option1 Name,Option1 Value,Variant Price\n" + rows))
                .isEqualTo("2 a Handle");
    }

    @Test
    void readsMegabytesRowByRowAndCapsTheProblems() throws IOException {
        var header = "Handle,Title,Variant Price\n".getBytes(StandardCharsets.UTF_8);
        var rows = ",Nobody,5\n".repeat(25_000).getBytes(StandardCharsets.UTF_8);
        var parts = Collections.<InputStream>enumeration(IntStream.range(0, 21)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(i == 0 ? header : rows))
                .toList());

        var plan = ProductCsv.read(new SequenceInputStream(parts));

        assertThat(plan.rows()).isEqualTo(500_000);
        assertThat(plan.problems()).hasSize(ImportPlan.MAX_PROBLEMS);
        assertThat(plan.problemCount()).isEqualTo(500_000);
        assertThat(plan.good()).isEmpty();
    }

    private static ImportPlan read(String file) {
        return ProductCsv.read(file.getBytes(StandardCharsets.UTF_8));
    }

    /// Row, handle and column of the only problem.
    private static String problem(String file) {
        var plan = read(file);
        assertThat(plan.good()).isEmpty();
        assertThat(plan.problems()).hasSize(1);
        var problem = plan.problems().getFirst();
        return problem.row() + " " + problem.handle() + " " + problem.column();
    }
}
