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
import shop.stampede.inventory.ReceiveStock;
import shop.stampede.shared.Sku;

@Controller
class StockReceiptController {

    private final StockDesk desk;

    StockReceiptController(StockDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/stock/{sku}/receipts")
    ModelAndView receive(@PathVariable String sku, Form form, Submission submission) {
        var item = Addresses.sku(sku);
        return desk.handle(
                item,
                form,
                "receive",
                () -> submission.seeOther(
                        StockDesk.path(item),
                        switch (submission.send(read(item, form))) {
                            case ReceiveStock.Result.Received(var _, var onHand) ->
                                Notice.good("admin.stock.received", onHand);
                            case ReceiveStock.Result.NoSuchSku _ -> throw new NotFound();
                        }));
    }

    private static ReceiveStock read(Sku sku, Form form) {
        int pieces = form.wholeNumber("quantity");
        form.done();
        return new ReceiveStock(sku, pieces);
    }
}
