-- The same view as in V2__prices.sql and the same rows, at half the cost when all of them are asked for: whether a
-- promotion reaches a SKU is looked at before the price under it is worked out, and the prices of a SKU are read once.
-- Whoever shows a price shows the variant, too, and finds it here instead of looking it up again.
CREATE OR REPLACE VIEW catalog.current_price AS
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
       -- of each price before the present one: did it still hold within the last 30 days before that began?
       (SELECT min(h.price)
        FROM (SELECT n.price,
                     lead(n.since) OVER (ORDER BY n.since) AS until,
                     last_value(n.since) OVER (ORDER BY n.since ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS present
              FROM catalog.price_history n WHERE n.sku = v.sku) h
        WHERE h.until > h.present - interval '30 days') AS lowest_price30_days,
       v.option_values,
       v.grams,
       v.barcode,
       v.image_url
FROM catalog.variant v
JOIN catalog.product p ON p.id = v.product_id
LEFT JOIN LATERAL (
    SELECT offer.price, r.id, r.name, r.ends_at
    FROM catalog.promotion r
    CROSS JOIN LATERAL (SELECT GREATEST(0.01, CASE
        WHEN r.percent_off IS NOT NULL THEN round(v.price * (100 - r.percent_off) / 100, 2)
        ELSE v.price - r.amount_off END)::numeric(12, 2) AS price) offer
    WHERE r.state = 'running'
      AND CASE WHEN CASE r.scope
              WHEN 'all' THEN true
              WHEN 'category' THEN p.category_path = r.category_path OR starts_with(p.category_path, r.category_path || '/')
              ELSE v.sku = ANY (r.skus) END
          THEN offer.price < v.price ELSE false END
    ORDER BY offer.price, r.ends_at DESC, r.id
    LIMIT 1) reduced ON true;
