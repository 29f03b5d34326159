package shop.stampede.storefront.pagecache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Counts kept pages among the requests of the server, as Spring's own filter counts those that reach it: the meter
/// `http.server.requests`, with the same tags.
@Component
class PageCounts {

    private final MeterRegistry meters;
    private final Map<String, Timer> whole = new ConcurrentHashMap<>();
    private final Map<String, Timer> notModified = new ConcurrentHashMap<>();

    PageCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @param pattern the address as its controller declares it
    /// @param start of [System#nanoTime]
    void count(String pattern, String method, int status, long start) {
        long took = System.nanoTime() - start;
        if (method.equals("GET")) {
            var timers = status == 200 ? whole : notModified;
            var timer = timers.get(pattern);
            (timer == null ? timers.computeIfAbsent(pattern, _ -> timer(pattern, method, status)) : timer)
                    .record(took, TimeUnit.NANOSECONDS);
        } else {
            timer(pattern, method, status).record(Duration.ofNanos(took));
        }
    }

    private Timer timer(String pattern, String method, int status) {
        return meters.timer(
                "http.server.requests",
                "error",
                "none",
                "exception",
                "none",
                "method",
                method,
                "outcome",
                status == 200 ? "SUCCESS" : "REDIRECTION",
                "status",
                String.valueOf(status),
                "uri",
                pattern);
    }
}
