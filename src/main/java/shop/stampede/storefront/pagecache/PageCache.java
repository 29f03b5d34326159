package shop.stampede.storefront.pagecache;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows pages of the catalogue again that were shown before, until something on them changes.
///
/// It stands before all other filters: a page that is kept needs none of them, for what they did to it (headers, a
/// check of the address) was done when it was made, and a page for everybody needs no proof. Browsers keep a page, too,
/// but ask before they show it again, and are answered with 304 if it is still the same. See decision 0023.
///
/// `stampede.page-cache=false` renders every page anew, for whoever wants to measure what that costs.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCache implements Filter {

    private final PageKeys keys;
    private final Languages languages;
    private final KeptPages pages;
    private final PageMaker maker;
    private final PageCounts counts;
    private final boolean wanted;

    PageCache(
            PageKeys keys,
            Languages languages,
            KeptPages pages,
            PageMaker maker,
            PageCounts counts,
            @Value("${stampede.page-cache:true}") boolean wanted) {
        this.keys = keys;
        this.languages = languages;
        this.pages = pages;
        this.maker = maker;
        this.counts = counts;
        this.wanted = wanted;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        var key = wanted ? keys.of(request) : Optional.<PageKey>empty();
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var asked = new Exchange(request, response, chain);
        var kept = pages.find(key.get());
        if (kept.isEmpty()) {
            maker.make(key.get().in(languages.exactly(request)), asked);
        } else if (!pages.isDue(kept.get()) || !maker.makeAnew(key.get().in(languages.exactly(request)), asked)) {
            int status = kept.get().sendTo(request, response);
            counts.count(kept.get().pattern(), request.getMethod(), status, start);
        }
    }
}
