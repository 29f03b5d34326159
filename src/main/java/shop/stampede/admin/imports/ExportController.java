package shop.stampede.admin.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.imports.ProductCsvWriter;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;
import shop.stampede.inventory.query.StockLevel;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.Sku;

/// The whole catalogue as a file that the import reads, written while it is read.
@Controller
class ExportController {

    private static final int AT_ONCE = 100;

    private final CatalogQueries catalog;
    private final StockQueries stock;

    ExportController(CatalogQueries catalog, StockQueries stock) {
        this.catalog = catalog;
        this.stock = stock;
    }

    @GetMapping("/admin/products/export.csv")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"products.csv\"");
        var all = new ProductFilter(null, null, null, null, null, false, ProductFilter.Sort.TITLE, null);
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var csv = new ProductCsvWriter(out);
        @Nullable String after = null;
        do {
            var some = catalog.products(all, AT_ONCE, after);
            for (var card : some.items()) {
                var product = catalog.product(new ProductId(card.productId()));
                if (product.isPresent()) {
                    csv.write(product.get(), this::onHand);
                }
            }
            after = some.next();
        } while (after != null);
        out.flush();
    }

    private int onHand(String sku) {
        return stock.level(new Sku(sku)).map(StockLevel::onHand).orElse(0);
    }
}
