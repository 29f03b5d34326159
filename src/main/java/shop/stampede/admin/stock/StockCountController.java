package shop.stampede.admin.stock;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.inventory.RecountStock;
import shop.stampede.shared.Sku;

@Controller
class StockCountController {

    private final StockDesk desk;

    StockCountController(StockDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/stock/{sku}/count")
    ModelAndView recount(@PathVariable String sku, Form form, Submission submission) {
        var item = Addresses.sku(sku);
        return desk.handle(
                item,
                form,
                "recount",
                () -> submission.seeOther(
                        StockDesk.path(item),
                        switch (submission.send(read(item, form))) {
                            case RecountStock.Result.Recounted(var _, var onHand, var change) ->
                                change == 0
                                        ? Notice.good("admin.stock.countedRight", onHand)
                                        : Notice.good("admin.stock.recounted", onHand, "%+d".formatted(change));
                            case RecountStock.Result.BelowReserved(var _, var reserved) ->
                                Notice.refused("admin.stock.belowReserved", reserved);
                            case RecountStock.Result.NoSuchSku _ -> throw new NotFound();
                        }));
    }

    private static RecountStock read(Sku sku, Form form) {
        int pieces = form.wholeNumber("onHand");
        form.done();
        return new RecountStock(sku, pieces, form.text("reason"));
    }
}
