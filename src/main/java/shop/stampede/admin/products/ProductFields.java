package shop.stampede.admin.products;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shop.stampede.admin.desk.Form;
import shop.stampede.catalog.ProductImage;

/// The fields that a new product and a revised one have in common.
final class ProductFields {

    private ProductFields() {}

    /// Separated by commas.
    static List<String> tags(Form form) {
        return Arrays.stream(form.text("tags").split(",")).map(String::strip).toList();
    }

    /// Rows `images[0].url`, `images[0].alt` …; one whose address is empty is none.
    static List<ProductImage> images(Form form) {
        var images = new ArrayList<ProductImage>();
        for (int i = 0; i < form.rows("images"); i++) {
            var row = "images[%d]".formatted(i);
            if (!form.text(row + ".url").isEmpty()) {
                var image = form.nested(row, () -> new ProductImage(form.text(row + ".url"), form.text(row + ".alt")));
                if (image != null) {
                    images.add(image);
                }
            }
        }
        return images;
    }
}
