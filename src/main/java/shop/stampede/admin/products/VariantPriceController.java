package shop.stampede.admin.products;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.AdjustProductPrice;
import shop.stampede.shared.Sku;

@Controller
class VariantPriceController {

    private final ProductDesk desk;

    VariantPriceController(ProductDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/products/{id}/prices/{sku}")
    ModelAndView adjust(@PathVariable String id, @PathVariable String sku, Form form, Submission submission) {
        var product = ProductDesk.id(id);
        var variant = Addresses.sku(sku);
        return desk.handle(product, form, EditedProduct.PRICE + sku, () -> switch (submission.send(
                read(variant, form))) {
            case AdjustProductPrice.Result.Adjusted(var owner, var _, var price) ->
                submission.seeOther(
                        ProductDesk.path(owner), Notice.good("admin.product.priced", variant.value(), price.amount()));
            case AdjustProductPrice.Result.NoSuchSku _ -> throw new NotFound();
        });
    }

    private static AdjustProductPrice read(Sku sku, Form form) {
        var price = form.money("price");
        var compareAtPrice = form.optionalMoney("compareAtPrice");
        form.done();
        return new AdjustProductPrice(sku, price, compareAtPrice);
    }
}
