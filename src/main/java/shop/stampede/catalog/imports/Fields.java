package shop.stampede.catalog.imports;

import shop.stampede.catalog.Handle;
import shop.stampede.shared.InvalidInput;

/// From the fields that drafts complain about to the columns that a file has.
final class Fields {

    private Fields() {}

    static void complain(Row row, InvalidInput.FieldError error, Problems problems) {
        var column = columnOf(error.field());
        problems.add(row, column, column == Column.HANDLE ? error.message() + suggestion(row) : error.message());
    }

    private static Column columnOf(String field) {
        return switch (field.replaceAll("\\[.*", "")) {
            case "title" -> Column.TITLE;
            case "descriptionHtml" -> Column.BODY;
            case "vendor" -> Column.VENDOR;
            case "category" -> Column.TYPE;
            case "tags" -> Column.TAGS;
            case "options" -> Column.OPTION1_NAME;
            case "price" -> Column.PRICE;
            case "compareAtPrice" -> Column.COMPARE_AT_PRICE;
            case "grams" -> Column.GRAMS;
            case "stock" -> Column.QUANTITY;
            case "barcode" -> Column.BARCODE;
            case "imageUrl" -> Column.VARIANT_IMAGE;
            case "sku" -> Column.SKU;
            case "url", "images" -> Column.IMAGE_SRC;
            case "alt" -> Column.IMAGE_ALT;
            case "seoTitle" -> Column.SEO_TITLE;
            case "seoDescription" -> Column.SEO_DESCRIPTION;
            default -> Column.HANDLE;
        };
    }

    private static String suggestion(Row row) {
        try {
            var possible = Handle.from(row.get(Column.HANDLE)).value();
            return possible.equals(row.get(Column.HANDLE)) ? "" : " Perhaps %s?".formatted(possible);
        } catch (InvalidInput nothingToSuggest) {
            return "";
        }
    }
}
