package shop.stampede.rehearsal.profiles;

import java.util.List;
import shop.stampede.rehearsal.load.Buyers;
import shop.stampede.rehearsal.load.Caller;
import shop.stampede.rehearsal.load.Goods;
import shop.stampede.rehearsal.load.PageReads;
import shop.stampede.rehearsal.load.ShopProcess;
import shop.stampede.rehearsal.load.Shoppers;

/// A running shop, and how long and how hard it is to be pressed.
///
/// @param seconds that a load lasts
/// @param connections of those who look at pages
/// @param buyers who order at the same time
public record Scene(ShopProcess shop, Caller caller, Goods goods, int seconds, int connections, int buyers) {

    PageReads pages() {
        return new PageReads(shop, caller, goods.paths());
    }

    Shoppers shoppers() {
        return new Shoppers(caller, goods.skus());
    }

    Buyers buyers(List<String> skus) {
        return new Buyers(shop, skus);
    }
}
