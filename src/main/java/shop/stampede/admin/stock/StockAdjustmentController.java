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
import shop.stampede.inventory.AdjustStock;
import shop.stampede.shared.Sku;

@Controller
class StockAdjustmentController {

    private final StockDesk desk;

    StockAdjustmentController(StockDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/stock/{sku}/adjustments")
    ModelAndView adjust(@PathVariable String sku, Form form, Submission submission) {
        var item = Addresses.sku(sku);
        return desk.handle(
                item,
                form,
                "adjust",
                () -> submission.seeOther(
                        StockDesk.path(item),
                        switch (submission.send(read(item, form))) {
                            case AdjustStock.Result.Adjusted(var _, var onHand) ->
                                Notice.good("admin.stock.adjusted", onHand);
                            case AdjustStock.Result.NotEnough(var _, var available) ->
                                Notice.refused("admin.stock.notEnough", available);
                            case AdjustStock.Result.NoSuchSku _ -> throw new NotFound();
                        }));
    }

    private static AdjustStock read(Sku sku, Form form) {
        int pieces = form.wholeNumber("change");
        form.done();
        return new AdjustStock(sku, pieces, form.text("reason"));
    }
}
