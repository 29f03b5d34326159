package shop.stampede.admin.products;

import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.stampede.admin.desk.Form;
import shop.stampede.catalog.ProductId;
import shop.stampede.catalog.ReviseProduct;
import shop.stampede.catalog.query.ProductPage;

/// The texts, category, tags and pictures of a product, as a form.
final class RevisionForm {

    private RevisionForm() {}

    static Form of(ProductPage product) {
        var values = new HashMap<String, String>();
        values.put("title", product.title());
        values.put("descriptionHtml", product.descriptionHtml());
        values.put("vendor", blankIfNone(product.vendor()));
        values.put(
                "category",
                product.categories().stream().map(ProductPage.Crumb::name).collect(Collectors.joining(" > ")));
        values.put("tags", String.join(", ", product.tags()));
        values.put("seoTitle", blankIfNone(product.seoTitle()));
        values.put("seoDescription", blankIfNone(product.seoDescription()));
        for (int i = 0; i < product.images().size(); i++) {
            values.put("images[%d].url".formatted(i), product.images().get(i).url());
            values.put("images[%d].alt".formatted(i), product.images().get(i).alt());
        }
        return Form.of(values);
    }

    /// @throws shop.stampede.shared.InvalidInput with everything that is wrong
    static ReviseProduct read(ProductId id, Form form) {
        var images = ProductFields.images(form);
        form.done();
        return new ReviseProduct(
                id,
                form.text("title"),
                form.text("descriptionHtml"),
                form.optional("vendor"),
                form.optional("category"),
                ProductFields.tags(form),
                images,
                form.optional("seoTitle"),
                form.optional("seoDescription"));
    }

    private static String blankIfNone(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
