SELECT readmodels.declare('orders.sales_of_day', 'day', $$
    SELECT CAST(o.placed_at AT TIME ZONE 'UTC' AS date) AS day,
           CAST(count(*) AS int) AS orders,
           CAST(sum(o.pieces) AS int) AS pieces,
           sum(o.subtotal + o.shipping) AS revenue,
           sum(o.refunded) AS refunded
    FROM orders.sales_order o
    WHERE o.status <> 'cancelled'
    GROUP BY 1
$$, kind => 'rollup');
