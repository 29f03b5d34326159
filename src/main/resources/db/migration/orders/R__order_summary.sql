-- Documents are json, not jsonb: nobody looks into them but the reader, and as text they are built in a third of the time.
SELECT readmodels.declare('orders.order_summary', 'order_id', $$
    SELECT o.id AS order_id,
           o.number,
           o.access_key,
           o.status,
           o.email,
           (SELECT json_agg(item)
            FROM (SELECT sku, handle, title, variant_title AS "variantTitle", image_url AS "imageUrl", quantity, returned,
                         CAST(unit_price AS text) AS "unitPrice", CAST(unit_price * quantity AS text) AS "lineTotal"
                  FROM orders.order_line WHERE sales_order = o.id ORDER BY line_no) item) AS items,
           json_build_object('subtotal', CAST(o.subtotal AS text), 'shipping', CAST(o.shipping AS text),
                             'total', CAST(o.subtotal + o.shipping AS text), 'refunded', CAST(o.refunded AS text)) AS totals,
           json_build_object('name', o.recipient, 'line1', o.line1, 'line2', o.line2,
                             'postalCode', o.postal_code, 'city', o.city, 'country', o.country) AS shipping_address,
           json_build_object('method', o.payment_method, 'status', o.payment_status, 'reference', o.payment_reference) AS payment,
           COALESCE((SELECT json_agg(parcel)
                     FROM (SELECT carrier, tracking_number AS "trackingNumber", shipped_at AS "shippedAt", delivered_at AS "deliveredAt"
                           FROM orders.shipment WHERE sales_order = o.id ORDER BY shipped_at) parcel), '[]') AS shipments,
           COALESCE((SELECT json_agg(moment)
                     FROM (SELECT at, what, note, actor
                           FROM orders.timeline_entry WHERE sales_order = o.id ORDER BY version, what) moment), '[]') AS timeline,
           o.placed_at,
           o.version
    FROM orders.sales_order o
$$);
