package shop.stampede.admin.products;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.PublishProduct;
import shop.stampede.catalog.RetireProduct;

/// Shows a product in the shop, or takes it out.
@Controller
class ProductStatusController {

    @PostMapping("/admin/products/{id}/publication")
    ModelAndView publish(@PathVariable String id, Submission submission) {
        var product = ProductDesk.id(id);
        var notice = switch (submission.send(new PublishProduct(product))) {
            case PublishProduct.Result.Published _ -> Notice.good("admin.product.published");
            case PublishProduct.Result.AlreadyPublished _ -> Notice.refused("admin.product.alreadyPublished");
            case PublishProduct.Result.NoSuchProduct _ -> throw new NotFound();
        };
        return submission.seeOther(ProductDesk.path(product), notice);
    }

    @PostMapping("/admin/products/{id}/retirement")
    ModelAndView retire(@PathVariable String id, Submission submission) {
        var product = ProductDesk.id(id);
        var notice = switch (submission.send(new RetireProduct(product))) {
            case RetireProduct.Result.Retired _ -> Notice.good("admin.product.retired");
            case RetireProduct.Result.AlreadyRetired _ -> Notice.refused("admin.product.alreadyRetired");
            case RetireProduct.Result.NoSuchProduct _ -> throw new NotFound();
        };
        return submission.seeOther(ProductDesk.path(product), notice);
    }
}
