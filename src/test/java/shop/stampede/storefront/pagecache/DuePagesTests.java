package shop.stampede.storefront.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import shop.stampede.shared.readmodels.RowChanges;
import shop.stampede.shared.readmodels.RowsRead;

/// Pages that may be shown on, and should be made anew by whoever finds time for it.
@SpringBootTest
class DuePagesTests {

    private final String model = "test." + UUID.randomUUID();
    private final String address = "/products/" + UUID.randomUUID();
    private final Renderings renderings = new Renderings(2, 100, new SimpleMeterRegistry());
    private int rendered;

    @Autowired
    KeptPages pages;

    @Autowired
    PageKeys keys;

    @Autowired
    Languages languages;

    @Autowired
    PageCounts counts;

    @Autowired
    RowChanges changes;

    @Test
    void areMadeAnewOnceAndShownMeanwhile() throws Exception {
        await().until(changes::isListening);
        var cache = new PageCache(keys, languages, pages, new PageMaker(pages, renderings, counts), counts, true);
        assertThat(ask(cache)).isEqualTo("page 1");
        assertThat(ask(cache)).isEqualTo("page 1");

        pages.switched(model);
        assertThat(renderings.beginIfIdle()).isTrue();
        assertThat(ask(cache)).as("while others need the time").isEqualTo("page 1");
        renderings.end();

        assertThat(ask(cache)).isEqualTo("page 2");
        assertThat(ask(cache)).isEqualTo("page 2");
    }

    private String ask(PageCache cache) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain shop = (_, caught) -> {
            RowsRead.noteList(model);
            caught.setContentType("text/html");
            caught.getWriter().write("page " + ++rendered);
        };
        cache.doFilter(new MockHttpServletRequest("GET", address), response, shop);
        return response.getContentAsString();
    }
}
