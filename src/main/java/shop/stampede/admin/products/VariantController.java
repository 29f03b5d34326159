package shop.stampede.admin.products;

import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.AddVariant;
import shop.stampede.catalog.ProductId;

@Controller
class VariantController {

    private final ProductDesk desk;

    VariantController(ProductDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/admin/products/{id}/variants")
    ModelAndView add(@PathVariable String id, Form form, Submission submission) {
        var product = ProductDesk.id(id);
        return desk.handle(product, form, EditedProduct.VARIANT, () -> switch (submission.send(read(product, form))) {
            case AddVariant.Result.Added(var _, var sku) ->
                submission.seeOther(ProductDesk.path(product), Notice.good("admin.product.variantAdded", sku.value()));
            case AddVariant.Result.SkuTaken _ -> again(product, form.error("sku", "Another variant has this SKU."));
            case AddVariant.Result.OptionsDoNotFit(var sentence) -> again(product, form.error("option0", sentence));
            case AddVariant.Result.TooManyVariants(var max) ->
                again(product, form.error("sku", "A product has at most %d variants.".formatted(max)));
            case AddVariant.Result.NoSuchProduct _ -> throw new NotFound();
        });
    }

    private ModelAndView again(ProductId product, Form form) {
        return desk.show(product, form, EditedProduct.VARIANT);
    }

    private AddVariant read(ProductId product, Form form) {
        int options = desk.product(product).options().size();
        var variant =
                VariantForm.read(form, "", IntStream.range(0, options).boxed().toList());
        form.done();
        return new AddVariant(product, Objects.requireNonNull(variant));
    }
}
