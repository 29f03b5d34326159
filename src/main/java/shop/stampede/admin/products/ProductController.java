package shop.stampede.admin.products;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.ReviseProduct;

@Controller
class ProductController {

    private final ProductDesk desk;

    ProductController(ProductDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/products/{id}")
    ModelAndView show(@PathVariable String id) {
        return desk.show(ProductDesk.id(id), Form.blank(), "");
    }

    @PostMapping("/admin/products/{id}")
    ModelAndView revise(@PathVariable String id, Form form, Submission submission) {
        var product = ProductDesk.id(id);
        return desk.handle(product, form, EditedProduct.REVISION, () -> switch (submission.send(
                RevisionForm.read(product, form))) {
            case ReviseProduct.Result.Revised _ ->
                submission.seeOther(ProductDesk.path(product), Notice.good("admin.product.revised"));
            case ReviseProduct.Result.NoSuchProduct _ -> throw new NotFound();
        });
    }
}
