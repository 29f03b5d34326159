package shop.stampede.rehearsal.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.rehearsal.figures.Second;
import shop.stampede.rehearsal.figures.Second.Cpu;
import shop.stampede.rehearsal.figures.Second.Memory;
import shop.stampede.rehearsal.load.Caller;
import shop.stampede.rehearsal.load.RunningShop;

/// Looks each second at the machine, the read side and the stock, until it is closed.
public final class Watch implements AutoCloseable {

    private static final String STOCK =
            "SELECT COALESCE(sum(available), 0) FROM inventory.stock_item WHERE sku = ANY(:skus)";

    private final Proc proc = Proc.here();
    private final RunningShop shop;
    private final Caller caller;
    private final ReadSide readSide;
    private final JdbcClient jdbc;
    private final String[] skus;
    private final List<Second> seen = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private long lastNanos;
    private Cpu last = new Cpu(0, 0, 0);

    private Watch(RunningShop shop, Caller caller, List<String> skus) throws IOException {
        this.shop = shop;
        this.caller = caller;
        this.readSide = new ReadSide(caller);
        this.jdbc = JdbcClient.create(shop.database());
        this.skus = skus.toArray(String[]::new);
    }

    /// @param skus whose stock is watched
    public static Watch begin(RunningShop shop, Caller caller, List<String> skus) throws IOException {
        var watch = new Watch(shop, caller, skus);
        watch.lastNanos = System.nanoTime();
        watch.last = watch.used();
        watch.clock.scheduleAtFixedRate(watch::look, 1_000, 1_000, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            long now = System.nanoTime();
            long at = System.currentTimeMillis();
            var used = used();
            double seconds = (now - lastNanos) / 1e9;
            var cpu = new Cpu(
                    (used.shop() - last.shop()) / seconds,
                    (used.postgres() - last.postgres()) / seconds,
                    (used.load() - last.load()) / seconds);
            last = used;
            lastNanos = now;
            var second = new Second(at, cpu, memory(), readSide.lags(), stock());
            synchronized (seen) {
                seen.add(second);
            }
        } catch (RuntimeException missed) {
            if (!clock.isShutdown()) {
                System.err.println("A second was not seen: " + missed);
            }
        }
    }

    /// Seconds of processor time until now.
    private Cpu used() {
        return new Cpu(
                proc.cpuSeconds(shop.pid()),
                shop.postgresPid().map(proc::cpuSecondsOfFamily).orElse(0.0),
                loadSeconds());
    }

    /// Of this program and of the load tools, but not of the shop, which is its child as well.
    private double loadSeconds() {
        long self = ProcessHandle.current().pid();
        return proc.cpuSecondsOfFamily(self) - proc.cpuSeconds(shop.pid());
    }

    private Memory memory() {
        var metrics = caller.get("/actuator/prometheus").text();
        double heap = metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return new Memory(
                proc.memory(shop.pid()),
                shop.postgresPid().map(proc::memoryOfFamily).orElse(0L),
                Math.round(heap));
    }

    private long stock() {
        return jdbc.sql(STOCK)
                .param("skus", skus)
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    /// In the order of time.
    public List<Second> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
