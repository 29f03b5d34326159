SELECT readmodels.declare('orders.order_row', 'order_id', $$
    SELECT o.id AS order_id,
           o.number,
           o.status,
           o.email,
           lower(o.email) AS email_lower,
           o.recipient AS name,
           o.pieces,
           CAST(o.subtotal + o.shipping AS numeric(12, 2)) AS total,
           o.payment_method,
           o.payment_status,
           o.placed_at
    FROM orders.sales_order o
$$, ARRAY['(placed_at, order_id)', '(status, placed_at, order_id)', '(number)', '(email_lower text_pattern_ops)']);
