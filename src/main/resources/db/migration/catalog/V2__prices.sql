-- The one place that says what a SKU costs: the lowest of its own price and the prices of all running promotions that
-- reach it. A percentage is rounded half up to the cent; nothing falls below one cent.
--
-- No clock in here: a promotion counts while its state is `running`. The lowest price of 30 days is that of the time
-- before the present price began. Both depend on the columns read: who does not ask for them does not pay for them.
CREATE VIEW catalog.current_price AS
SELECT v.sku,
       v.product_id,
       v.position,
       v.price                              AS list_price,
       COALESCE(reduced.price, v.price)     AS price,
       -- greatest() leaves nulls out: the own comparison price, or the price before the promotion
       GREATEST(v.compare_at_price, CASE WHEN reduced.price IS NOT NULL THEN v.price END) AS compare_at_price,
       reduced.id                           AS promotion_id,
       reduced.name                         AS promotion_name,
       reduced.ends_at                      AS promotion_ends_at,
       (SELECT max(h.since) FROM catalog.price_history h WHERE h.sku = v.sku) AS since,
       (SELECT min(h.price)
        FROM (SELECT max(n.since) AS since FROM catalog.price_history n WHERE n.sku = v.sku) present
        CROSS JOIN LATERAL (SELECT max(o.since) AS since FROM catalog.price_history o
                            WHERE o.sku = v.sku AND o.since <= present.since - interval '30 days') outset
        JOIN catalog.price_history h ON h.sku = v.sku AND h.since < present.since
             AND h.since >= COALESCE(outset.since, '-infinity')) AS lowest_price30_days
FROM catalog.variant v
JOIN catalog.product p ON p.id = v.product_id
LEFT JOIN LATERAL (
    SELECT offer.price, r.id, r.name, r.ends_at
    FROM catalog.promotion r
    CROSS JOIN LATERAL (SELECT GREATEST(0.01, CASE
        WHEN r.percent_off IS NOT NULL THEN round(v.price * (100 - r.percent_off) / 100, 2)
        ELSE v.price - r.amount_off END)::numeric(12, 2) AS price) offer
    WHERE r.state = 'running' AND offer.price < v.price
      AND CASE r.scope
          WHEN 'all' THEN true
          WHEN 'category' THEN p.category_path = r.category_path OR starts_with(p.category_path, r.category_path || '/')
          ELSE v.sku = ANY (r.skus) END
    ORDER BY offer.price, r.ends_at DESC, r.id
    LIMIT 1) reduced ON true;

-- Which SKUs a promotion reaches, whatever its state: the same scope from the promotion's end, a way that indexes go.
CREATE VIEW catalog.promotion_reach AS
SELECT r.id AS promotion_id, v.sku, v.product_id
FROM catalog.promotion r CROSS JOIN catalog.variant v WHERE r.scope = 'all'
UNION ALL
SELECT r.id, v.sku, v.product_id
FROM catalog.promotion r
JOIN catalog.category c ON c.path = r.category_path OR starts_with(c.path, r.category_path || '/')
JOIN catalog.product p ON p.category_path = c.path
JOIN catalog.variant v ON v.product_id = p.id
WHERE r.scope = 'category'
UNION ALL
SELECT r.id, v.sku, v.product_id
FROM catalog.promotion r JOIN catalog.variant v ON v.sku = ANY (r.skus) WHERE r.scope = 'skus';

-- An amount in the wire form that the shop's records have inside jsonb.
CREATE FUNCTION catalog.money(amount numeric) RETURNS jsonb LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN jsonb_build_object('amount', round(amount, 2)::text, 'currency', 'EUR');
