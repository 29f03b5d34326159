package shop.stampede.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductCard;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.catalog.query.ProductFilter.Sort;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.shared.readmodels.ReadModels;

/// Every question that the pages ask of a read model, on a shop of some size: none of them may read a base or an
/// overlay from end to end, be it as it is or by way of an index. PostgreSQL is free to do so (`enable_seqscan` stays
/// on), and would where an index is missing.
@SpringBootTest(properties = "spring.application.name=query-plans")
@Import(Questions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTests {

    private static final int PRODUCTS = 20_000;
    private static final int CHANGED = 3_500;

    /// Of PostgreSQL's pages of 8 kB. The base of the product cards alone has four times as many.
    private static final int PAGES = 1_000;

    /// An overlay may be read to be hashed for a handful of rows (as `o`): PostgreSQL does so while it is small.
    private static final Pattern FROM_END_TO_END = Pattern.compile("Seq Scan on [a-z_]+_(base_|overlay_[0-9]+  )");

    /// These have a row for each category or each day, and are read as a whole.
    private static final Pattern SMALL =
            Pattern.compile("Seq Scan on (category_node|sales_of_day)_(base|overlay)_[0-9]+");

    private static final Pattern READ = Pattern.compile("(?:hit|read)=([0-9]+)");

    @Autowired
    Questions questions;

    @Autowired
    CatalogQueries catalog;

    @Autowired
    ReadModels readModels;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration
    static class Explaining {

        @Bean
        static BeanPostProcessor explainer() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource plain ? new ExplainingDataSource(plain) : bean;
                }
            };
        }
    }

    private record Model(String name, String key, String base, String overlay) {}

    @BeforeAll
    void aShopOfSomeSizeInWhichMuchHasChangedLately() throws Exception {
        new Seeder().fill(database, PRODUCTS, PRODUCTS);
        manyPromotions();
        for (var model : keyedModels()) {
            List<String> changed = jdbc.sql("SELECT %1$s::text FROM %2$s ORDER BY md5(%1$s::text) LIMIT %3$d"
                            .formatted(model.key, model.base, CHANGED))
                    .query((rs, _) -> rs.getString(1))
                    .list();
            assertThat(changed).as(model.name).hasSize(CHANGED);
            readModels.refresh(model.name, Keys.of(changed)).get(60, TimeUnit.SECONDS);
            jdbc.sql("VACUUM ANALYZE " + model.base).update();
            jdbc.sql("VACUUM ANALYZE " + model.overlay).update();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsNoReadModelFromEndToEnd() {
        return questions.all().stream()
                .map(question -> DynamicTest.dynamicTest(question.text(), () -> {
                    var plans = new ArrayList<String>();
                    ExplainingDataSource.listen((_, plan) -> plans.add(plan), question.asked());
                    assertThat(plans).isNotEmpty().allSatisfy(plan -> {
                        assertThat(SMALL.matcher(plan).replaceAll("")).doesNotContainPattern(FROM_END_TO_END);
                        assertThat(pagesRead(plan)).as(plan).isLessThan(PAGES);
                    });
                }));
    }

    /// A vendor that has one product in a thousand, and a word that every seventh has.
    @Test
    void aFrequentWordIsLookedForInTheRowsThatHaveTheRareOne() {
        var found = new ArrayList<ProductCard>();
        var plans = new ArrayList<String>();
        var searched = new ProductFilter("Fellwick wool", null, null, null, null, false, Sort.NEWEST, "published");
        ExplainingDataSource.listen(
                (_, plan) -> plans.add(plan),
                () -> found.addAll(catalog.products(searched, 24, null).items()));
        assertThat(plans)
                .anySatisfy(plan -> assertThat(plan).contains("Index Cond: (search @@ '''fellwick'':*'::tsquery)"))
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Index Cond: (search @@ '''wool"));
        assertThat(found)
                .isNotEmpty()
                .extracting(ProductCard::handle)
                .containsExactlyElementsOf(
                        jdbc.sql("""
                        SELECT handle FROM catalog.product_card
                        WHERE status = 'published' AND search @@ to_tsquery('simple', 'fellwick:* & wool:*')
                        ORDER BY added_at DESC, product_id DESC LIMIT 24
                        """).query((rs, _) -> rs.getString(1)).list());
    }

    /// As the plan's first line about it says, which is for the whole query.
    private static int pagesRead(String plan) {
        var total = plan.lines()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .orElseThrow();
        return READ.matcher(total)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private List<Model> keyedModels() {
        return jdbc.sql("""
                        SELECT model, key_column, model || '_base_' || generation, model || '_overlay_' || generation
                        FROM readmodels.live WHERE kind = 'keyed'
                        """)
                .query((rs, _) -> new Model(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    private void manyPromotions() {
        jdbc.sql("""
                INSERT INTO catalog.promotion (id, name, scope, skus, percent_off, starts_at, ends_at, state, version)
                SELECT gen_random_uuid(), 'Long ago', 'all', '{}', 10, at, at + interval '1 day', 'ended', 3
                FROM generate_series(timestamptz '2010-01-01', '2020-01-01', interval '12 hours') at
                """).update();
        keyedModels().stream()
                .filter(model -> model.name.equals("catalog.promotion_row"))
                .forEach(model ->
                        jdbc.sql("REFRESH MATERIALIZED VIEW " + model.base).update());
    }
}
