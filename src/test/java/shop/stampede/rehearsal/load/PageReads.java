package shop.stampede.rehearsal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import shop.stampede.rehearsal.figures.Orders.Attempt;
import shop.stampede.rehearsal.figures.Views;
import shop.stampede.rehearsal.load.Caller.Answer;
import shop.stampede.rehearsal.load.OpenLoop.Measured;

/// Looks at pages with `wrk`; beside it a few pages a second are asked for at their time, come what may: what somebody
/// meets who has nothing to do with the others.
public final class PageReads {

    private static final double PROBES = 10;

    private final RunningShop shop;
    private final Caller caller;
    private final List<String> paths;

    public PageReads(RunningShop shop, Caller caller, List<String> paths) {
        this.shop = shop;
        this.caller = caller;
        this.paths = paths;
    }

    /// @param perSecond at most; 0 stands for as many as there are answers
    /// @param connections each of which waits for its answer
    public Views during(int seconds, int connections, double perSecond) throws IOException, InterruptedException {
        var probes = Beside.start(() -> probe(seconds));
        var list = Wrk.list(paths);
        try {
            var output = Wrk.run(
                    "views",
                    shop.address(),
                    connections,
                    seconds,
                    Map.of("paths", list.toString(), "rate", Double.toString(perSecond), "seed", "7"));
            return new Views(
                    perSecond,
                    output.of("requests") * 1e6 / output.of("microseconds"),
                    output.latency(),
                    probes.join().stream().map(PageReads::attempt).toList(),
                    output.of("status"),
                    output.of("connect") + output.of("read") + output.of("write"),
                    output.of("timeout"),
                    output.bySecond());
        } finally {
            Files.delete(list);
        }
    }

    private static Attempt attempt(Measured<Answer> one) {
        return new Attempt(one.at(), Integer.toString(one.outcome().status()), one.millis());
    }

    private List<Measured<Answer>> probe(int seconds) {
        try {
            return OpenLoop.run(
                    PROBES,
                    Duration.ofSeconds(seconds),
                    () -> caller.page(paths.get(ThreadLocalRandom.current().nextInt(paths.size()))));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
