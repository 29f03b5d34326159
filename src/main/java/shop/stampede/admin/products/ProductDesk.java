package shop.stampede.admin.products;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.CategoryNames;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Pages;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.ProductPage;
import shop.stampede.shared.InvalidInput;

/// One product's page, and how the forms on it end.
@Component
class ProductDesk {

    private final CatalogQueries catalog;

    ProductDesk(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    static ProductId id(String segment) {
        return new ProductId(Addresses.id(segment));
    }

    static String path(ProductId id) {
        return "/admin/products/" + id.value();
    }

    ModelAndView show(ProductId id, Form form, String formName) {
        var product = catalog.product(id).orElseThrow(NotFound::new);
        var categories = CategoryNames.byPath(catalog.categories()).values();
        var page = new EditedProduct(product, List.copyOf(categories), formName);
        var revision = EditedProduct.REVISION.equals(formName) ? form : RevisionForm.of(product);
        return Pages.show("admin/products/product", page, form).addObject("revision", revision);
    }

    ProductPage product(ProductId id) {
        return catalog.product(id).orElseThrow(NotFound::new);
    }

    /// Does what the form asks for; where something is wrong with it, the page comes again with what was typed.
    ModelAndView handle(ProductId id, Form form, String formName, Supplier<ModelAndView> work) {
        try {
            return work.get();
        } catch (InvalidInput invalid) {
            return show(id, form.refusedBy(invalid), formName);
        }
    }
}
