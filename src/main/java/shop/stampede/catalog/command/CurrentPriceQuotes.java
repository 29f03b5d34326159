package shop.stampede.catalog.command;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.PriceQuotes;
import shop.stampede.shared.Money;
import shop.stampede.shared.Sku;

/// Quotes from the view that says what a SKU costs, in one statement.
@Component
class CurrentPriceQuotes implements PriceQuotes {

    private static final String QUOTE = """
            SELECT n.sku, p.handle, p.title, array_to_string(n.option_values, ' / ') AS variant_title,
                   COALESCE(n.image_url, p.image_urls[1]) AS image_url, n.price
            FROM catalog.current_price n
            JOIN catalog.product p ON p.id = n.product_id
            WHERE n.sku = ANY (?) AND p.status = 'published'
            ORDER BY n.sku
            """;

    private final JdbcTemplate jdbc;

    CurrentPriceQuotes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Quote> quote(Collection<Sku> skus) {
        return jdbc.query(
                QUOTE,
                (rs, _) -> new Quote(
                        new Sku(rs.getString("sku")),
                        rs.getString("handle"),
                        rs.getString("title"),
                        rs.getString("variant_title"),
                        rs.getString("image_url"),
                        new Money(rs.getBigDecimal("price"))),
                (Object) skus.stream().map(Sku::value).toArray(String[]::new));
    }
}
