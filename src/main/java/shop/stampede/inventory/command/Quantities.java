package shop.stampede.inventory.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.stampede.inventory.StockLine;
import shop.stampede.shared.Sku;

/// Pieces by SKU, each SKU once.
record Quantities(Map<Sku, Integer> bySku) {

    static Quantities sumOf(List<StockLine> lines) {
        return new Quantities(lines.stream()
                .collect(Collectors.toMap(StockLine::sku, StockLine::quantity, Math::addExact, TreeMap::new)));
    }

    Set<Sku> skus() {
        return bySku.keySet();
    }

    int of(StockItem item) {
        return bySku.getOrDefault(new Sku(item.sku()), 0);
    }

    List<Sku> missingIn(List<StockItem> items) {
        var found = items.stream().map(StockItem::sku).collect(Collectors.toSet());
        return skus().stream().filter(sku -> !found.contains(sku.value())).toList();
    }
}
