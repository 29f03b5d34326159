package shop.stampede.catalog.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.VariantDraft;
import shop.stampede.inventory.Availability;
import shop.stampede.inventory.OpeningStock;
import shop.stampede.inventory.StockKeeping;
import shop.stampede.shared.Sku;
import shop.stampede.shared.commands.CommandContext;

/// Puts variants on sale: kept, counted by inventory from now on, with a first price and a first availability, all in
/// the command's transaction. So a product is never seen without a price, or as sold out by mistake.
@Component
class NewVariants {

    private static final String FIRST_AVAILABILITY = """
            INSERT INTO catalog.availability (sku, availability, left_count, version) VALUES (?, ?, ?, 0)
            ON CONFLICT (sku) DO NOTHING
            """;

    private static final String KNOWN = "SELECT sku FROM catalog.variant WHERE sku = ANY (?)";

    private final Variants variants;
    private final StockKeeping stock;
    private final PriceHistory prices;
    private final JdbcTemplate jdbc;

    NewVariants(Variants variants, StockKeeping stock, PriceHistory prices, JdbcTemplate jdbc) {
        this.variants = variants;
        this.stock = stock;
        this.prices = prices;
        this.jdbc = jdbc;
    }

    /// @param opening how many pieces of each there are, by SKU
    void putOnSale(List<Variant> added, Map<String, Integer> opening, CommandContext context) {
        if (added.isEmpty()) {
            return;
        }
        variants.saveAll(added);
        var openings = added.stream()
                .map(variant -> new OpeningStock(new Sku(variant.sku()), opening.getOrDefault(variant.sku(), 0)))
                .toList();
        stock.open(openings, context);
        var rows = new ArrayList<Object[]>();
        stock.available(openings.stream().map(OpeningStock::sku).toList())
                .forEach((sku, available) -> rows.add(
                        new Object[] {sku.value(), Availability.of(available).word(), Math.max(available, 0)}));
        jdbc.batchUpdate(FIRST_AVAILABILITY, rows);
        prices.remember(added.stream().map(Variant::sku).toList(), context.at());
    }

    /// A SKU for each variant, its own or a made one; no made one is anybody's.
    List<Sku> skusFor(String handle, List<VariantDraft> drafts) {
        var used = new HashSet<String>();
        drafts.stream()
                .map(VariantDraft::sku)
                .filter(Objects::nonNull)
                .map(Sku::value)
                .forEach(used::add);
        var skus = new ArrayList<Sku>();
        for (var draft : drafts) {
            var sku = draft.sku();
            if (sku == null) {
                sku = SkuMaker.make(
                        handle,
                        draft.options(),
                        made -> used.contains(made) || !known(List.of(made)).isEmpty());
                used.add(sku.value());
            }
            skus.add(sku);
        }
        return skus;
    }

    /// Which of these SKUs are variants already.
    List<String> known(Collection<String> skus) {
        return jdbc.query(KNOWN, (rs, _) -> rs.getString(1), (Object) skus.toArray(String[]::new));
    }
}
