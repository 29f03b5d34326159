SELECT readmodels.declare('orders.order_summary', 'order_id', $$
    SELECT o.id AS order_id,
           o.number,
           o.access_key,
           o.status,
           o.email,
           (SELECT jsonb_agg(jsonb_build_object(
                       'sku', sku, 'handle', handle, 'title', title, 'variantTitle', variant_title, 'imageUrl', image_url,
                       'quantity', quantity, 'returned', returned,
                       'unitPrice', CAST(unit_price AS text), 'lineTotal', CAST(unit_price * quantity AS text)) ORDER BY line_no)
            FROM orders.order_line WHERE sales_order = o.id) AS items,
           jsonb_build_object('subtotal', CAST(o.subtotal AS text), 'shipping', CAST(o.shipping AS text),
                              'total', CAST(o.subtotal + o.shipping AS text), 'refunded', CAST(o.refunded AS text)) AS totals,
           jsonb_build_object('name', o.recipient, 'line1', o.line1, 'line2', o.line2,
                              'postalCode', o.postal_code, 'city', o.city, 'country', o.country) AS shipping_address,
           jsonb_build_object('method', o.payment_method, 'status', o.payment_status, 'reference', o.payment_reference) AS payment,
           COALESCE((SELECT jsonb_agg(jsonb_build_object(
                                'carrier', carrier, 'trackingNumber', tracking_number,
                                'shippedAt', shipped_at, 'deliveredAt', delivered_at) ORDER BY shipped_at)
                     FROM orders.shipment WHERE sales_order = o.id), '[]') AS shipments,
           COALESCE((SELECT jsonb_agg(jsonb_build_object('at', at, 'what', what, 'note', note, 'actor', actor) ORDER BY version, what)
                     FROM orders.timeline_entry WHERE sales_order = o.id), '[]') AS timeline,
           o.placed_at,
           o.version
    FROM orders.sales_order o
$$);
