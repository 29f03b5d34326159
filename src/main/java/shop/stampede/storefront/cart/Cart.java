package shop.stampede.storefront.cart;

import java.util.List;
import shop.stampede.shared.Money;

/// A cart as shoppers see it: what is in it, at the prices of this moment.
public record Cart(List<CartLine> lines) {

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int pieces() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    /// What can be bought of it.
    public Money subtotal() {
        return Money.sum(
                lines.stream().filter(CartLine::forSale).map(CartLine::total).toList());
    }

    /// Whether everything can be ordered as it is.
    public boolean ready() {
        return !isEmpty() && lines.stream().allMatch(line -> line.problem() == CartLine.Problem.NONE);
    }
}
