-- Documents are json, not jsonb: nobody looks into them but the reader, and as text they are built in a third of the time.
SELECT readmodels.declare('catalog.product_page', 'product_id', $$
SELECT p.id AS product_id,
       p.handle,
       p.title,
       p.description_html,
       p.vendor,
       COALESCE(shelf.categories, '[]') AS categories,
       p.tags,
       COALESCE((SELECT json_agg(i) FROM unnest(p.image_urls, p.image_alts) i (url, alt)), '[]') AS images,
       COALESCE((SELECT json_agg(json_build_object('name', option.name, 'values', (
                            SELECT json_agg(offered.value ORDER BY offered.first)
                            FROM (SELECT v.option_values[option.n] AS value, min(v.position) AS first
                                  FROM catalog.variant v WHERE v.product_id = p.id GROUP BY 1) offered)) ORDER BY option.n)
                 FROM unnest(p.option_names) WITH ORDINALITY option (name, n)), '[]') AS options,
       o.variants,
       p.seo_title,
       p.seo_description,
       p.status,
       p.added_at
FROM catalog.product p
-- the same for all products of a category, so worked out once for each of them
LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('path', c.path, 'name', c.name) ORDER BY c.level) AS categories
    FROM catalog.category c
    WHERE c.path = p.category_path OR starts_with(p.category_path, c.path || '/')) shelf ON true
JOIN LATERAL (
    SELECT json_agg(variant) AS variants
    FROM (SELECT n.sku,
                 n.option_values AS options,
                 n.price::text AS price,
                 n.list_price::text AS "listPrice",
                 n.compare_at_price::text AS "compareAtPrice",
                 CASE WHEN n.compare_at_price IS NOT NULL THEN n.lowest_price30_days::text END AS "lowestPrice30Days",
                 n.promotion_name AS "promotionName",
                 to_char(n.promotion_ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "promotionEndsAt",
                 COALESCE(a.availability, 'sold-out') AS availability,
                 CASE WHEN a.availability = 'low' THEN a.left_count END AS "left",
                 n.image_url AS "imageUrl",
                 n.grams,
                 n.barcode
          FROM catalog.current_price n
          LEFT JOIN catalog.availability a ON a.sku = n.sku
          WHERE n.product_id = p.id
          ORDER BY n.position, n.sku) variant
    HAVING count(*) > 0) o ON true
$$, '{(handle)}');
