SELECT readmodels.declare('orders.cart_contents', 'cart_id', $$
    SELECT c.id AS cart_id,
           COALESCE(l.lines, '[]') AS lines,
           COALESCE(l.pieces, 0) AS pieces
    FROM orders.cart c
    LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('sku', sku, 'quantity', quantity) ORDER BY position) AS lines,
               CAST(sum(quantity) AS int) AS pieces
        FROM orders.cart_line WHERE cart = c.id) l ON true
$$);
