package shop.stampede.admin.dashboard;

import java.util.List;
import shop.stampede.orders.query.OrderQueries;
import shop.stampede.orders.query.OrderRow;

/// Orders in one state that wait for the next step. Counted up to [#MOST] only: nobody needs to know more exactly.
record Waiting(String status, List<OrderRow> first, int count, boolean more) {

    static final int MOST = 50;

    static Waiting of(OrderQueries orders, String status) {
        var found = orders.orders(status, null, MOST, null);
        var first = found.items().stream().limit(5).toList();
        return new Waiting(status, first, found.items().size(), found.next() != null);
    }

    public boolean nothing() {
        return count == 0;
    }

    public String figure() {
        return more ? count + "+" : Integer.toString(count);
    }
}
