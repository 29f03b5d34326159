package shop.stampede.admin.stock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Pages;
import shop.stampede.catalog.query.CatalogQueries;
import shop.stampede.catalog.query.VariantOffer;
import shop.stampede.inventory.Availability;
import shop.stampede.inventory.query.LedgerLine;
import shop.stampede.inventory.query.StockLevel;
import shop.stampede.inventory.query.StockQueries;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.Sku;
import shop.stampede.shared.Slice;

/// One SKU's page, and how the forms on it end.
@Component
class StockDesk {

    private static final int LEDGER_LINES = 50;

    private final StockQueries stock;
    private final CatalogQueries catalog;

    StockDesk(StockQueries stock, CatalogQueries catalog) {
        this.stock = stock;
        this.catalog = catalog;
    }

    static String path(Sku sku) {
        return "/admin/stock/" + UriUtils.encodePathSegment(sku.value(), StandardCharsets.UTF_8);
    }

    ModelAndView show(Sku sku, @Nullable String after, Form form, String formName) {
        var level = stock.level(sku).orElseThrow(NotFound::new);
        var offer = catalog.offers(List.of(sku)).stream().findAny().orElse(null);
        var page = new StockPage(level, offer, stock.ledger(sku, LEDGER_LINES, after), after, formName);
        return Pages.show("admin/stock/item", page, form);
    }

    /// Does what the form asks for; where something is wrong with it, the page comes again with what was typed.
    ModelAndView handle(Sku sku, Form form, String formName, Supplier<ModelAndView> work) {
        try {
            return work.get();
        } catch (InvalidInput invalid) {
            return show(sku, null, form.refusedBy(invalid), formName);
        }
    }

    /// @param offer what is sold under this SKU, as far as the catalogue knows it
    /// @param form the name of the form that came back with errors
    record StockPage(
            StockLevel level,
            @Nullable VariantOffer offer,
            Slice<LedgerLine> ledger,
            @Nullable String after,
            String form) {

        public String state() {
            return Availability.of(level.available()).word();
        }
    }
}
