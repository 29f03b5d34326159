package shop.stampede.storefront.orders;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.orders.query.OrderSummary;
import shop.stampede.payments.TestCard;
import shop.stampede.shared.InvalidInput.FieldError;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.storefront.Pages;

/// An order as whoever has its link sees it.
///
/// @param attempt how often this page has asked for itself again
/// @param commandId names the change that a form of this page may ask for
/// @param errors what was wrong with such a form
/// @param refusal why such a change was not made, or null
/// @param typed what was typed into it
record OrderPage(
        OrderSummary order,
        String accessKey,
        int attempt,
        String commandId,
        List<FieldError> errors,
        @Nullable String refusal,
        Map<String, String> typed) {

    private static final int MAX_ATTEMPTS = 30;
    private static final List<String> WAY = List.of("placed", "paid", "packed", "shipped", "delivered");

    /// The page once more, with the form as it was typed.
    static ModelAndView refused(
            OrderSummary order,
            String accessKey,
            Map<String, String> typed,
            List<FieldError> errors,
            @Nullable String refusal) {
        var page = new OrderPage(order, accessKey, 0, CommandId.random().value(), errors, refusal, typed);
        return Pages.show("orders/order", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Which sentence says what happens next.
    public String next() {
        return order.status().equals("placed") ? "placed." + waitingFor() : order.status();
    }

    private String waitingFor() {
        var payment = order.payment();
        return switch (payment.status()) {
            case "declined", "authorised" -> payment.status();
            default -> payment.method().equals("invoice") ? "invoice" : "charging";
        };
    }

    /// Whether something is about to happen that is worth waiting for.
    public boolean waits() {
        return order.status().equals("placed")
                && List.of("charging", "authorised").contains(waitingFor())
                && attempt < MAX_ATTEMPTS;
    }

    public Duration pause() {
        return Polling.pause(attempt);
    }

    public boolean canBeCancelled() {
        return List.of("placed", "paid").contains(order.status());
    }

    public boolean canBePaid() {
        return order.status().equals("placed") && waitingFor().equals("declined");
    }

    public boolean owed() {
        return next().equals("placed.invoice");
    }

    /// What is still to come, if all goes well.
    public List<String> ahead() {
        var last = WAY.indexOf(order.status());
        var seen = order.timeline().stream().map(OrderSummary.Moment::what).collect(Collectors.toSet());
        return last < 0
                ? List.of()
                : WAY.subList(last + 1, WAY.size()).stream()
                        .filter(step -> !seen.contains(step))
                        .toList();
    }

    public List<TestCard> cards() {
        return List.of(TestCard.values());
    }

    public Map<String, String> error() {
        return errors.stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (first, _) -> first));
    }
}
