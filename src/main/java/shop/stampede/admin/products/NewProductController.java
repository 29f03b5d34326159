package shop.stampede.admin.products;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.CategoryNames;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Pages;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.AddProduct;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;

@Controller
class NewProductController {

    private static final int MORE_ROWS = 4;

    private final CatalogQueries catalog;

    NewProductController(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/admin/products/new")
    ModelAndView blank() {
        return show(Form.of(Map.of("published", "true")), 2);
    }

    /// The same form with more empty rows; nothing is checked or done yet.
    @PostMapping(path = "/admin/products", params = "moreRows")
    ModelAndView moreRows(Form form) {
        return show(form, Math.min(form.rows("variants") + MORE_ROWS, 250));
    }

    @PostMapping(path = "/admin/products", params = "!moreRows")
    ModelAndView add(Form form, Submission submission) {
        try {
            return switch (submission.send(new AddProduct(NewProductForm.read(form)))) {
                case AddProduct.Result.Added(var id, var _, var _) ->
                    submission.seeOther(ProductDesk.path(id), Notice.good("admin.product.added"));
                case AddProduct.Result.HandleTaken(var handle) ->
                    show(form.error("handle", "Another product has the handle %s.".formatted(handle.value())));
                case AddProduct.Result.SkuTaken(var skus) ->
                    show(form.error(
                            "variants",
                            "Other products have these SKUs: %s."
                                    .formatted(skus.stream().map(Sku::value).collect(Collectors.joining(", ")))));
            };
        } catch (InvalidInput invalid) {
            return show(form.refusedBy(invalid));
        }
    }

    private ModelAndView show(Form form) {
        return show(form, Math.max(form.rows("variants"), 2));
    }

    private ModelAndView show(Form form, int rows) {
        var categories = List.copyOf(CategoryNames.byPath(catalog.categories()).values());
        return Pages.show("admin/products/new", new NewProduct(categories, rows), form);
    }

    record NewProduct(List<String> categories, int rows) {}
}
