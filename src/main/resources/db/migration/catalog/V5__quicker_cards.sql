-- The words by which a search finds a product, as far as the product's own row has them: made when that row is written, not
-- each time the availability or the price of a variant makes its card anew.
CREATE FUNCTION catalog.words(title text, vendor text, category_path text, tags text[], description_html text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('simple', concat_ws(' ', vendor, replace(category_path, '/', ' '), array_to_string(tags, ' '))), 'B')
    -- the parser leaves tags and entities out by itself
    || setweight(to_tsvector('simple', description_html), 'D');

ALTER TABLE catalog.product ADD words tsvector NOT NULL
    GENERATED ALWAYS AS (catalog.words(title, vendor, category_path, tags, description_html)) STORED;

-- The same view as in V3__quicker_prices.sql and the same rows, quicker again: promotions are only looked through for what
-- some of them reaches, and the prices of the last 30 days are walked once, backwards.
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
        FROM (SELECT n.price, lag(n.since) OVER backwards AS until, first_value(n.since) OVER backwards AS present
              FROM catalog.price_history n WHERE n.sku = v.sku
              WINDOW backwards AS (ORDER BY n.since DESC)) h
        WHERE h.until > h.present - interval '30 days') AS lowest_price30_days,
       v.option_values,
       v.grams,
       v.barcode,
       v.image_url
FROM catalog.variant v
JOIN catalog.product p ON p.id = v.product_id
-- the same for all products of a category, so worked out once for each of them
LEFT JOIN LATERAL (
    SELECT count(*) > 0 AS reached
    FROM catalog.promotion r
    WHERE r.state = 'running'
      AND CASE r.scope
          WHEN 'all' THEN true
          WHEN 'category' THEN p.category_path = r.category_path OR starts_with(p.category_path, r.category_path || '/')
          ELSE false END) shelf ON true
LEFT JOIN LATERAL (
    SELECT offer.price, r.id, r.name, r.ends_at
    FROM catalog.promotion r
    CROSS JOIN LATERAL (SELECT GREATEST(0.01, CASE
        WHEN r.percent_off IS NOT NULL THEN round(v.price * (100 - r.percent_off) / 100, 2)
        ELSE v.price - r.amount_off END)::numeric(12, 2) AS price) offer
    WHERE r.state = 'running'
      AND (shelf.reached OR v.sku IN (SELECT unnest(s.skus) FROM catalog.promotion s
                                      WHERE s.state = 'running' AND s.scope = 'skus'))
      AND CASE WHEN CASE r.scope
              WHEN 'all' THEN true
              WHEN 'category' THEN p.category_path = r.category_path OR starts_with(p.category_path, r.category_path || '/')
              ELSE v.sku = ANY (r.skus) END
          THEN offer.price < v.price ELSE false END
    ORDER BY offer.price, r.ends_at DESC, r.id
    LIMIT 1) reduced ON true;
