-- The limit (in kB) is for the overlay: what is changed often is gathered in a list first, and a search reads all of it.
SELECT readmodels.declare('catalog.product_card', 'product_id', $$
SELECT p.id AS product_id,
       p.handle,
       p.title,
       p.vendor,
       p.category_path,
       c.name AS category_name,
       split_part(p.category_path, '/', 1) AS category_1,
       CASE WHEN c.level >= 2 THEN split_part(p.category_path, '/', 1) || '/' || split_part(p.category_path, '/', 2) END AS category_2,
       CASE WHEN c.level = 3 THEN p.category_path END AS category_3,
       p.tags,
       p.image_urls[1] AS image_url,
       COALESCE(p.image_alts[1], '') AS image_alt,
       o.price,
       o.compare_at_price,
       o.lowest_price30_days,
       o.price_varies,
       o.promotion_name,
       o.promotion_ends_at,
       o.availability,
       CASE WHEN o.availability = 'low' THEN o.few END AS "left",
       o.variant_count,
       COALESCE(colour.names, '{}') AS colors,
       p.status,
       p.added_at,
       p.words || COALESCE(c.words, '') AS search
FROM catalog.product p
-- not joined but looked up and remembered: so products are read in the order they lie in, not category by category
LEFT JOIN LATERAL (SELECT name, level, setweight(catalog.plain_words(name), 'B') AS words
                   FROM catalog.category WHERE path = p.category_path OFFSET 0) c ON true
JOIN LATERAL (
    SELECT count(*)::int AS variant_count,
           min(n.price) AS price,
           min(n.price) < max(n.price) AS price_varies,
           (array_agg(n.compare_at_price ORDER BY n.price, n.position))[1] AS compare_at_price,
           (array_agg(CASE WHEN n.compare_at_price IS NOT NULL THEN n.lowest_price30_days END ORDER BY n.price, n.position))[1] AS lowest_price30_days,
           (array_agg(n.promotion_name ORDER BY n.price, n.position))[1] AS promotion_name,
           (array_agg(n.promotion_ends_at ORDER BY n.price, n.position))[1] AS promotion_ends_at,
           CASE WHEN bool_or(a.availability = 'in-stock') THEN 'in-stock'
                WHEN bool_or(a.availability = 'low') THEN 'low' ELSE 'sold-out' END AS availability,
           (sum(a.left_count) FILTER (WHERE a.availability = 'low'))::int AS few
    FROM catalog.current_price n
    LEFT JOIN catalog.availability a ON a.sku = n.sku
    WHERE n.product_id = p.id
    HAVING count(*) > 0) o ON true
LEFT JOIN LATERAL (
    SELECT array_agg(named.value ORDER BY named.first) AS names
    FROM (SELECT v.option_values[option.n] AS value, min(v.position) AS first
          FROM unnest(p.option_names) WITH ORDINALITY option (name, n)
          JOIN catalog.variant v ON v.product_id = p.id
          WHERE lower(option.name) IN ('color', 'colour', 'farbe')
          GROUP BY 1) named) colour ON true
$$, ARRAY[
    '(added_at, product_id)',
    '(price, product_id)',
    '(title, product_id)',
    '(status, added_at, product_id)',
    '(status, price, product_id)',
    '(status, title, product_id)',
    '(status, category_1, added_at, product_id)',
    '(status, category_1, price, product_id)',
    '(status, category_1, title, product_id)',
    '(status, category_2, added_at, product_id) WHERE category_2 IS NOT NULL',
    '(status, category_2, price, product_id) WHERE category_2 IS NOT NULL',
    '(status, category_2, title, product_id) WHERE category_2 IS NOT NULL',
    '(status, category_3, added_at, product_id) WHERE category_3 IS NOT NULL',
    '(status, category_3, price, product_id) WHERE category_3 IS NOT NULL',
    '(status, category_3, title, product_id) WHERE category_3 IS NOT NULL',
    'USING gin (search) WITH (gin_pending_list_limit = 256)',
    'USING gin (tags) WITH (gin_pending_list_limit = 256)'
]);
