package shop.stampede.storefront.pagecache;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.RowsRead;

/// Shows pages of the catalogue again that were shown before, until something on them changes.
///
/// It stands before all other filters: a page that is kept needs none of them, for what they did to it (headers, a
/// check of the address) was done when it was made, and a page for everybody needs no proof. Browsers keep a page, too,
/// but ask before they show it again, and are answered with 304 if it is still the same. See decision 0023.
///
/// `stampede.page-cache=false` renders every page anew, for whoever wants to measure what that costs.
@Component
@ConditionalOnProperty(name = "stampede.page-cache", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCache implements Filter {

    private final PageKeys keys;
    private final Languages languages;
    private final KeptPages pages;
    private final PageCounts counts;

    PageCache(PageKeys keys, Languages languages, KeptPages pages, PageCounts counts) {
        this.keys = keys;
        this.languages = languages;
        this.pages = pages;
        this.counts = counts;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var key = keys.of(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var kept = pages.find(key.get());
        if (kept.isEmpty()) {
            make(key.get().in(languages.exactly(request)), request, response, chain);
            return;
        }
        int status = kept.get().sendTo(request, response);
        counts.count(kept.get().pattern(), request.getMethod(), status, start);
    }

    private void make(PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        var read = new RowsRead();
        var made = new PageBeingMade(request, response);
        try {
            read.during(() -> {
                chain.doFilter(request, made);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
        if (!made.isForEverybody()) {
            made.copyBodyToResponse();
            return;
        }
        var page = made.finished(key.zipped(), read, start);
        pages.keep(key, page);
        page.sendBodyTo(request, response);
    }
}
