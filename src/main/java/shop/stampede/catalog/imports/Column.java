package shop.stampede.catalog.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The columns that are read and written, in the order in which they are written.
enum Column {
    HANDLE("Handle"),
    TITLE("Title"),
    BODY("Body (HTML)"),
    VENDOR("Vendor"),
    TYPE("Type"),
    TAGS("Tags"),
    PUBLISHED("Published"),
    OPTION1_NAME("Option1 Name"),
    OPTION1_VALUE("Option1 Value"),
    OPTION2_NAME("Option2 Name"),
    OPTION2_VALUE("Option2 Value"),
    OPTION3_NAME("Option3 Name"),
    OPTION3_VALUE("Option3 Value"),
    SKU("Variant SKU"),
    GRAMS("Variant Grams"),
    QUANTITY("Variant Inventory Qty"),
    POLICY("Variant Inventory Policy"),
    PRICE("Variant Price"),
    COMPARE_AT_PRICE("Variant Compare At Price"),
    BARCODE("Variant Barcode"),
    IMAGE_SRC("Image Src"),
    IMAGE_POSITION("Image Position"),
    IMAGE_ALT("Image Alt Text"),
    SEO_TITLE("SEO Title"),
    SEO_DESCRIPTION("SEO Description"),
    VARIANT_IMAGE("Variant Image"),
    STATUS("Status");

    static final List<Column> REQUIRED = List.of(HANDLE, TITLE, PRICE);
    static final List<Column> OPTION_NAMES = List.of(OPTION1_NAME, OPTION2_NAME, OPTION3_NAME);
    static final List<Column> OPTION_VALUES = List.of(OPTION1_VALUE, OPTION2_VALUE, OPTION3_VALUE);

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<Column> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title.strip()))
                .findAny();
    }

    static String[] titles() {
        return Arrays.stream(values()).map(Column::title).toArray(String[]::new);
    }
}
