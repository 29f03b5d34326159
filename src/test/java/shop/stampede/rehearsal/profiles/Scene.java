package shop.stampede.rehearsal.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import shop.stampede.rehearsal.figures.Orders;
import shop.stampede.rehearsal.figures.Views;
import shop.stampede.rehearsal.load.Beside;
import shop.stampede.rehearsal.load.Buyers;
import shop.stampede.rehearsal.load.Caller;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.load.PageReads;
import shop.stampede.rehearsal.load.RunningShop;
import shop.stampede.rehearsal.load.Shoppers;

/// A running shop, and how long and how hard it is to be pressed.
public record Scene(RunningShop shop, Caller caller, Goods goods, Effort effort) {

    private static final int FEW = 8;

    /// @param seconds that a load lasts
    /// @param connections of those who look at pages
    /// @param buyers who order at the same time
    /// @param pairs of a write and the read after it
    /// @param model that is built anew
    public record Effort(int seconds, int connections, int buyers, int pairs, String model) {}

    /// At this rate, whether the orders before are answered or not.
    Orders ordering(List<String> skus, double perSecond) {
        try {
            return new Shoppers(caller, skus).at(perSecond, Duration.ofSeconds(effort.seconds()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Buyers buyersOf(List<String> skus) {
        return new Buyers(shop, skus);
    }

    Views look(List<String> paths, int seconds, double perSecond) {
        try {
            return new PageReads(shop, caller, paths).during(seconds, effort.connections(), perSecond);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As many looks as it gives, and orders beside them.
    void lookAndBuyALittle(int seconds) throws IOException {
        var looking = Beside.start(() -> look(goods.paths(), seconds, 0));
        buyersOf(goods.skus()).during(seconds, FEW);
        looking.join();
    }

    /// At all kinds of pages, beside something else.
    CompletableFuture<Views> looking(double perSecond) {
        return Beside.start(() -> look(goods.paths(), effort.seconds(), perSecond));
    }
}
