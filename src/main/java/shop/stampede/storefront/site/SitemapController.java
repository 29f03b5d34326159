package shop.stampede.storefront.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductFilter;

/// All addresses that search engines should know (sitemaps.org, protocol 0.9). Written page by page, so its size does
/// not matter to memory; the protocol itself ends at [#MAX_ADDRESSES].
@Controller
class SitemapController {

    private static final int MAX_ADDRESSES = 50_000;
    private static final int PAGE = 500;

    private final CatalogQueries catalog;

    SitemapController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/sitemap.xml")
    void map(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var out = response.getWriter();
        out.print("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        write(out, root + "/");
        var categories = catalog.categories().stream()
                .filter(category -> category.products() > 0)
                .toList();
        categories.forEach(category -> write(out, root + "/categories/" + category.path()));
        products(out, root, MAX_ADDRESSES - 1 - categories.size());
        out.print("</urlset>\n");
    }

    private void products(PrintWriter out, String root, int max) {
        @Nullable String cursor = null;
        int written = 0;
        do {
            var page = catalog.products(ProductFilter.published(), Math.min(PAGE, max - written), cursor);
            page.items().forEach(product -> write(out, root + "/products/" + product.handle()));
            written += page.items().size();
            cursor = page.next();
        } while (cursor != null && written < max);
    }

    private static void write(PrintWriter out, String address) {
        out.printf("<url><loc>%s</loc></url>%n", HtmlUtils.htmlEscape(address));
    }
}
