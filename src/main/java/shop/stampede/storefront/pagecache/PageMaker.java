package shop.stampede.storefront.pagecache;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.RowsRead;

/// Makes pages, each of them once at a time: who asks for a page that is being made waits for it and is shown the same,
/// unless it may be older than their question.
@Component
class PageMaker {

    private final KeptPages pages;
    private final Renderings renderings;
    private final PageCounts counts;
    private final Map<PageKey, CompletableFuture<Optional<KeptPage>>> underWay = new ConcurrentHashMap<>();

    PageMaker(KeptPages pages, Renderings renderings, PageCounts counts) {
        this.counts = counts;
        this.pages = pages;
        this.renderings = renderings;
    }

    /// Answers with the page, or with 503 if too many pages are wanted at the moment.
    void make(PageKey key, Exchange asked) throws ServletException, IOException {
        long arrived = System.nanoTime();
        for (; ; ) {
            var mine = new CompletableFuture<Optional<KeptPage>>();
            var another = underWay.putIfAbsent(key, mine);
            if (another == null) {
                beginUnlessKept(key, mine, asked, arrived);
                return;
            }
            if (!renderings.whileWaiting(() -> isDone(another))) {
                asked.refuse();
                return;
            }
            var page = another.join();
            if (page.isEmpty()) {
                begin(key, mine, asked);
                return;
            }
            if (page.get().madeAt() - arrived >= 0 || pages.isUnchanged(page.get())) {
                send(page.get(), asked, arrived);
                return;
            }
        }
    }

    private static boolean isDone(CompletableFuture<?> another) throws InterruptedException {
        try {
            another.get(Renderings.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException notInTime) {
            return false;
        }
    }

    /// Answers with the page as it is now, if nobody makes it and there is time for it.
    boolean makeAnew(PageKey key, Exchange asked) throws ServletException, IOException {
        var mine = new CompletableFuture<Optional<KeptPage>>();
        if (underWay.containsKey(key) || !renderings.beginIfIdle()) {
            return false;
        }
        underWay.putIfAbsent(key, mine);
        render(key, mine, asked);
        return true;
    }

    /// The rendering before this one may have ended between the look at what is kept and now.
    private void beginUnlessKept(PageKey key, CompletableFuture<Optional<KeptPage>> mine, Exchange asked, long arrived)
            throws ServletException, IOException {
        var kept = pages.findNow(key);
        if (kept.isPresent()) {
            finish(key, mine, kept);
            send(kept.get(), asked, arrived);
        } else {
            begin(key, mine, asked);
        }
    }

    private void send(KeptPage page, Exchange asked, long arrived) throws IOException {
        int status = page.sendTo(asked.request(), asked.response());
        counts.count(page.pattern(), asked.request().getMethod(), status, arrived);
    }

    private void begin(PageKey key, CompletableFuture<Optional<KeptPage>> mine, Exchange asked)
            throws ServletException, IOException {
        if (renderings.begin()) {
            render(key, mine, asked);
        } else {
            finish(key, mine, Optional.empty());
            asked.refuse();
        }
    }

    private void render(PageKey key, CompletableFuture<Optional<KeptPage>> mine, Exchange asked)
            throws ServletException, IOException {
        var made = new PageBeingMade(asked.request(), asked.response());
        Optional<KeptPage> page = Optional.empty();
        try {
            page = rendered(key, made, asked);
            page.ifPresent(good -> pages.keep(key, good));
        } finally {
            renderings.end();
            finish(key, mine, page);
        }
        if (page.isPresent()) {
            page.get().sendBodyTo(asked.request(), asked.response());
        } else {
            made.copyBodyToResponse();
        }
    }

    private void finish(PageKey key, CompletableFuture<Optional<KeptPage>> mine, Optional<KeptPage> page) {
        underWay.remove(key, mine);
        mine.complete(page);
    }

    /// Nothing if it is for one person or an error; what was caught is to be sent on then.
    private static Optional<KeptPage> rendered(PageKey key, PageBeingMade made, Exchange asked)
            throws ServletException, IOException {
        long start = System.nanoTime();
        var read = new RowsRead();
        try {
            read.during(() -> {
                asked.passOn(made);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
        return made.isForEverybody() ? Optional.of(made.finished(key.zipped(), read, start)) : Optional.empty();
    }
}
