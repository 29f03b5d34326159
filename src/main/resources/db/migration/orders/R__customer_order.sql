SELECT readmodels.declare('orders.customer_order', 'order_id', $$
    SELECT o.id AS order_id,
           lower(o.email) AS email_lower,
           o.number,
           o.status,
           o.pieces,
           CAST(o.subtotal + o.shipping AS numeric(12, 2)) AS total,
           l.pictures,
           o.placed_at
    FROM orders.sales_order o
    CROSS JOIN LATERAL (
        SELECT COALESCE(array_agg(image_url ORDER BY line_no) FILTER (WHERE image_url IS NOT NULL AND line_no < 4), '{}') AS pictures
        FROM orders.order_line WHERE sales_order = o.id) l
$$, ARRAY['(email_lower, placed_at, order_id)']);
