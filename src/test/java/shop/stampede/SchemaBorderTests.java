package shop.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SchemaBorderTests {

    /// Views and materialized views of one module's schema that use a relation of another's.
    private static final String CROSSING_VIEWS = """
            SELECT DISTINCT format('%s.%s uses %s.%s', v_schema.nspname, v.relname, t_schema.nspname, t.relname)
            FROM pg_depend d
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
            JOIN pg_class v ON v.oid = r.ev_class
            JOIN pg_namespace v_schema ON v_schema.oid = v.relnamespace
            JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
            JOIN pg_namespace t_schema ON t_schema.oid = t.relnamespace
            WHERE v.relnamespace <> t.relnamespace
              AND v_schema.nspname NOT IN ('pg_catalog', 'information_schema')
              AND t_schema.nspname NOT IN ('pg_catalog', 'information_schema')
            """;

    private static final String CROSSING_FOREIGN_KEYS = """
            SELECT format('%s.%s refers to %s.%s', s1.nspname, c1.relname, s2.nspname, c2.relname)
            FROM pg_constraint k
            JOIN pg_class c1 ON c1.oid = k.conrelid JOIN pg_namespace s1 ON s1.oid = c1.relnamespace
            JOIN pg_class c2 ON c2.oid = k.confrelid JOIN pg_namespace s2 ON s2.oid = c2.relnamespace
            WHERE k.contype = 'f' AND s1.oid <> s2.oid
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noViewReadsAnotherModulesTables() {
        assertThat(found(CROSSING_VIEWS)).isEmpty();
    }

    @Test
    void noForeignKeyLeavesAModulesSchema() {
        assertThat(found(CROSSING_FOREIGN_KEYS)).isEmpty();
    }

    @Test
    void noticesAViewThatCrosses() {
        jdbc.sql("CREATE VIEW orders.crossing AS SELECT sku FROM inventory.stock_item")
                .update();
        try {
            assertThat(found(CROSSING_VIEWS)).containsExactly("orders.crossing uses inventory.stock_item");
        } finally {
            jdbc.sql("DROP VIEW orders.crossing").update();
        }
    }

    private List<String> found(String sql) {
        return jdbc.sql(sql).query((rs, _) -> rs.getString(1)).list();
    }
}
