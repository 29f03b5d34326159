package shop.stampede.orders.command;

import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Money;

/// What an order costs, how far its payment has come, and how much of it was given back.
///
/// @param paymentStatus `open`, `authorised`, `declined`, `paid`, or `refunded` when nothing is left of it
/// @param paymentReference what the bank or the person who has seen the money calls it
record Bill(
        Money subtotal,
        Money shipping,
        String paymentMethod,
        String paymentStatus,
        @Nullable String paymentReference,
        Money refunded) {

    static Bill of(Money subtotal, String paymentMethod) {
        return new Bill(subtotal, Money.ZERO, paymentMethod, "open", null, Money.ZERO);
    }

    Money total() {
        return subtotal.plus(shipping);
    }

    boolean isDeclined() {
        return "declined".equals(paymentStatus);
    }

    Bill askedAgain(String method) {
        return new Bill(subtotal, shipping, method, "open", paymentReference, refunded);
    }

    Bill authorised(String reference) {
        return with("authorised", reference);
    }

    Bill declined() {
        return with("declined", paymentReference);
    }

    Bill paid(String reference) {
        return with("paid", reference);
    }

    /// Never more than it was.
    Bill givenBack(Money amount) {
        var all = refunded.plus(amount);
        if (all.compareTo(total()) > 0) {
            throw new IllegalStateException("Of %s no more than that can be given back: %s".formatted(total(), all));
        }
        var status = all.isPositive() && all.equals(total()) ? "refunded" : paymentStatus;
        return new Bill(subtotal, shipping, paymentMethod, status, paymentReference, all);
    }

    private Bill with(String status, @Nullable String reference) {
        return new Bill(subtotal, shipping, paymentMethod, status, reference, refunded);
    }
}
