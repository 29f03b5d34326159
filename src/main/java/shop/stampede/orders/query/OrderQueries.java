package shop.stampede.orders.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.stampede.orders.CartId;
import shop.stampede.orders.OrderId;
import shop.stampede.shared.Slice;
import shop.stampede.shared.readmodels.Rows;

/// What shoppers and the back office ask about carts, orders and sales.
@Component
public class OrderQueries {

    static final String SUMMARY = "orders.order_summary";
    static final String ROW = "orders.order_row";
    static final String OF_CUSTOMER = "orders.customer_order";
    public static final String CART = "orders.cart_contents";
    static final String SALES = "orders.sales_of_day";

    private final Rows rows;
    private final OrderHistory history;

    OrderQueries(Rows rows, OrderHistory history) {
        this.rows = rows;
        this.history = history;
    }

    /// For whoever has the order's access key; nothing without it.
    public Optional<OrderSummary> withAccessKey(OrderId id, @Nullable String accessKey) {
        return rows.one(SUMMARY, Access.class, id.value())
                .filter(access -> access.opensWith(accessKey))
                .flatMap(_ -> forStaff(id));
    }

    /// For the back office, which may see every order.
    public Optional<OrderSummary> forStaff(OrderId id) {
        return rows.one(SUMMARY, OrderSummary.class, id.value());
    }

    /// For the back office: an order as it was, told by its events; nothing if it had not been placed yet.
    public Optional<OrderAsOf> asOf(OrderId id, Instant at) {
        return history.asOf(id, at);
    }

    /// The latest first.
    ///
    /// @param status null for all
    /// @param search an order number, or the beginning of an e-mail address; null for all
    public Slice<OrderRow> orders(@Nullable String status, @Nullable String search, int size, @Nullable String cursor) {
        var list = rows.list(ROW, OrderRow.class).descending("placed_at", "order_id");
        if (status != null && !status.isBlank()) {
            list.where("status = :status", "status", status);
        }
        if (search != null && !search.isBlank()) {
            list.where(
                    "(number = upper(:search) OR starts_with(email_lower, lower(:search)))", "search", search.strip());
        }
        return list.page(size, cursor);
    }

    /// What was ordered under an e-mail address, the latest first.
    public Slice<CustomerOrder> ofCustomer(String email, int size, @Nullable String cursor) {
        return rows.list(OF_CUSTOMER, CustomerOrder.class)
                .where("email_lower = :email", "email", email.toLowerCase(Locale.ROOT))
                .descending("placed_at", "order_id")
                .page(size, cursor);
    }

    /// An empty cart where there is none yet.
    public CartContents cart(CartId id) {
        return rows.one(CART, CartContents.class, id.value())
                .orElseGet(() -> new CartContents(id.value(), List.of(), 0));
    }

    /// Day by day, the latest first; days without orders are left out.
    public List<SalesOfDay> sales(LocalDate from, LocalDate to) {
        return rows.list(SALES, SalesOfDay.class)
                .where("day >= :from", "from", from)
                .where("day <= :to", "to", to)
                .descending("day")
                .first(400);
    }

    record Access(UUID orderId, String accessKey) {

        boolean opensWith(@Nullable String key) {
            return key != null
                    && MessageDigest.isEqual(
                            key.getBytes(StandardCharsets.UTF_8), accessKey.getBytes(StandardCharsets.UTF_8));
        }
    }
}
