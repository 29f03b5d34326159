package shop.stampede.storefront.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import shop.stampede.shared.readmodels.RowChanges;

/// Many who want pages that are not kept, at the same moment.
@SpringBootTest
@Timeout(60)
class PageMakerTests {

    private static final int MANY = 20;

    private final PageKey key = keyOf("/products/" + UUID.randomUUID());
    private final AtomicInteger rendered = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    KeptPages pages;

    @Autowired
    PageCounts counts;

    @Autowired
    RowChanges changes;

    @BeforeEach
    void listens() {
        await().until(changes::isListening);
    }

    @Test
    void rendersOnceForAllWhoWait() {
        var maker = maker(8, 100);
        var asking = asking(maker, MANY, key, 200);
        await().until(() -> rendered.get() == 1);
        go.countDown();

        assertThat(asking).allSatisfy(answer -> {
            assertThat(answer.join().getStatus()).isEqualTo(200);
            assertThat(answer.join().getContentAsString()).isEqualTo("page 1");
        });
        assertThat(rendered).hasValue(1);
    }

    @Test
    void rendersAgainForWhoCameAfterEverythingChanged() {
        var maker = maker(8, 100);
        var first = asking(maker, 1, key, 200);
        await().until(() -> rendered.get() == 1);
        pages.anythingChanged();
        var later = asking(maker, MANY, key, 200);
        go.countDown();

        assertThat(text(first.getFirst())).isEqualTo("page 1");
        assertThat(later).allSatisfy(answer -> assertThat(text(answer)).isEqualTo("page 2"));
        assertThat(rendered).hasValue(2);
    }

    @Test
    void givesEachTheirOwnErrorAndKeepsNone() {
        var maker = maker(8, 100);
        var asking = asking(maker, 3, key, 404);
        await().until(() -> rendered.get() == 1);
        go.countDown();

        assertThat(asking)
                .allSatisfy(answer -> assertThat(answer.join().getStatus()).isEqualTo(404));
        assertThat(rendered).hasValue(3);
        assertThat(pages.find(key)).isEmpty();
    }

    @Test
    void rendersFewAtATimeAndRefusesWhenTooManyWait() {
        var maker = maker(2, 3);
        var asking = new ArrayList<CompletableFuture<MockHttpServletResponse>>();
        for (int n = 0; n < 2 + 3; n++) {
            asking.addAll(asking(maker, 1, keyOf("/products/" + UUID.randomUUID()), 200));
        }
        await().until(() -> rendered.get() == 2);
        await().until(() -> {
            var refused = asking(maker, 1, keyOf("/products/" + UUID.randomUUID()), 200)
                    .getFirst()
                    .join();
            return refused.getStatus() == 503 && "2".equals(refused.getHeader("Retry-After"));
        });
        assertThat(rendered).hasValue(2);
        go.countDown();

        assertThat(asking)
                .filteredOn(answer -> answer.join().getStatus() == 200)
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void makesAnewOnlyWhatNobodyElseMakes() throws Exception {
        var maker = maker(8, 100);
        var first = asking(maker, 1, key, 200);
        await().until(() -> rendered.get() == 1);

        assertThat(maker.makeAnew(key, exchange(200, new MockHttpServletResponse())))
                .isFalse();
        go.countDown();
        first.getFirst().join();
        assertThat(maker.makeAnew(key, exchange(200, new MockHttpServletResponse())))
                .isTrue();
        assertThat(rendered).hasValue(2);
    }

    @Test
    void makesAnewOnlyWhileHalfOfTheTurnsAreFree() throws Exception {
        var maker = maker(2, 100);
        var other = asking(maker, 1, keyOf("/products/" + UUID.randomUUID()), 200);
        await().until(() -> rendered.get() == 1);

        assertThat(maker.makeAnew(key, exchange(200, new MockHttpServletResponse())))
                .isFalse();
        go.countDown();
        other.getFirst().join();
        assertThat(maker.makeAnew(key, exchange(200, new MockHttpServletResponse())))
                .isTrue();
    }

    @Test
    void countsWhoWaitsForAnothersPageAmongThoseWhoWait() {
        var maker = maker(2, 3);
        var asking = asking(maker, 1 + 3, key, 200);
        await().until(() -> meters.get("stampede.pages.waiting").gauge().value() == 3);

        var refused = asking(maker, 1, key, 200).getFirst().join();
        go.countDown();

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(meters.get("stampede.pages.refused").counter().count()).isPositive();
        assertThat(asking)
                .filteredOn(answer -> answer.join().getStatus() == 200)
                .isNotEmpty();
        assertThat(rendered).hasValue(1);
    }

    @Test
    void showsWhatWasKeptMeanwhile() {
        var maker = maker(8, 100);
        go.countDown();

        assertThat(text(asking(maker, 1, key, 200).getFirst())).isEqualTo("page 1");
        assertThat(text(asking(maker, 1, key, 200).getFirst())).isEqualTo("page 1");
    }

    @Test
    void givesItsTurnBackWhenAPageCannotBeMade() {
        var maker = maker(1, 100);
        FilterChain broken = (_, _) -> {
            throw new IllegalStateException("no page");
        };
        var request = new MockHttpServletRequest("GET", key.address());
        assertThatThrownBy(() -> maker.make(key, new Exchange(request, new MockHttpServletResponse(), broken)))
                .hasMessage("no page");
        go.countDown();

        assertThat(text(asking(maker, 1, key, 200).getFirst())).isEqualTo("page 1");
    }

    private PageMaker maker(int atATime, int mostWaiting) {
        return new PageMaker(pages, new Renderings(atATime, mostWaiting, meters), counts);
    }

    private List<CompletableFuture<MockHttpServletResponse>> asking(
            PageMaker maker, int times, PageKey wanted, int status) {
        var answers = new ArrayList<CompletableFuture<MockHttpServletResponse>>();
        for (int n = 0; n < times; n++) {
            var answer = new CompletableFuture<MockHttpServletResponse>();
            answers.add(answer);
            Thread.ofVirtual().start(() -> {
                var response = new MockHttpServletResponse();
                try {
                    maker.make(wanted, exchange(status, response));
                    answer.complete(response);
                } catch (Exception failed) {
                    answer.completeExceptionally(failed);
                }
            });
        }
        return answers;
    }

    private Exchange exchange(int status, MockHttpServletResponse response) {
        FilterChain chain = (_, caught) -> {
            int number = rendered.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            var page = (PageBeingMade) caught;
            page.setStatus(status);
            page.setContentType("text/html");
            page.getWriter().write("page " + number);
        };
        return new Exchange(new MockHttpServletRequest("GET", key.address()), response, chain);
    }

    private static String text(CompletableFuture<MockHttpServletResponse> answer) {
        try {
            return answer.join().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PageKey keyOf(String address) {
        return new PageKey(new PageKey.Site("http", "localhost", 80), address, "en", 0, false, false);
    }
}
