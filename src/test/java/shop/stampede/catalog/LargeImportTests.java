package shop.stampede.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import shop.stampede.shared.Actor;
import shop.stampede.shared.Money;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;

/// In a context of its own: so many deliveries would keep other tests waiting.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "spring.application.name=large-import")
class LargeImportTests {

    private static final int PRODUCTS = 200;

    @Autowired
    CommandGateway gateway;

    @Autowired
    JdbcClient jdbc;

    @Test
    void importsThousandsOfVariantsInOneGo() {
        var products = IntStream.range(0, PRODUCTS).mapToObj(this::product).toList();

        assertThat(imported(products)).isEqualTo(new ImportProducts.Result.Imported(PRODUCTS, 0, 0));
        assertThat(imported(products)).isEqualTo(new ImportProducts.Result.Imported(0, 0, PRODUCTS));

        assertThat(rows("variant")).isEqualTo(5 * PRODUCTS);
        assertThat(rows("price_history")).isEqualTo(5 * PRODUCTS);
        assertThat(rows("availability")).isEqualTo(5 * PRODUCTS);
    }

    private ImportProducts.Result imported(List<ProductDraft> products) {
        return gateway.send(CommandId.random(), Actor.SYSTEM, new ImportProducts(products))
                .result();
    }

    private int rows(String table) {
        return jdbc.sql("SELECT count(*) FROM catalog." + table)
                .query(Integer.class)
                .single();
    }

    private ProductDraft product(int number) {
        var variants = Stream.of("XS", "S", "M", "L", "XL")
                .map(size -> new VariantDraft(null, List.of(size), Money.of("10.00"), null, 0, null, 9, null))
                .toList();
        return new ProductDraft(
                new Handle("product-" + number),
                "Product " + number,
                "<p>Text</p>",
                null,
                "Many > Things",
                List.of("bulk"),
                List.of("Size"),
                variants,
                List.of(),
                null,
                null,
                true);
    }
}
