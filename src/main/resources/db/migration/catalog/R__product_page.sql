SELECT readmodels.declare('catalog.product_page', 'product_id', $$
SELECT p.id AS product_id,
       p.handle,
       p.title,
       p.description_html,
       p.vendor,
       CASE WHEN c1.path IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('path', c1.path, 'name', c1.name)) END
           || CASE WHEN c2.path IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('path', c2.path, 'name', c2.name)) END
           || CASE WHEN c3.path IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('path', c3.path, 'name', c3.name)) END
           AS categories,
       p.tags,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('url', i.url, 'alt', i.alt) ORDER BY i.n)
                 FROM unnest(p.image_urls, p.image_alts) WITH ORDINALITY i (url, alt, n)), '[]') AS images,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('name', option.name, 'values', (
                            SELECT jsonb_agg(offered.value ORDER BY offered.first)
                            FROM (SELECT v.option_values[option.n] AS value, min(v.position) AS first
                                  FROM catalog.variant v WHERE v.product_id = p.id GROUP BY 1) offered)) ORDER BY option.n)
                 FROM unnest(p.option_names) WITH ORDINALITY option (name, n)), '[]') AS options,
       o.variants,
       p.seo_title,
       p.seo_description,
       p.status,
       p.added_at
FROM catalog.product p
LEFT JOIN catalog.category c3 ON c3.path = p.category_path
LEFT JOIN catalog.category c2 ON c2.path = c3.parent_path
LEFT JOIN catalog.category c1 ON c1.path = c2.parent_path
JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object(
               'sku', n.sku,
               'options', to_jsonb(v.option_values),
               'price', catalog.money(n.price),
               'listPrice', catalog.money(n.list_price),
               'compareAtPrice', catalog.money(n.compare_at_price),
               'lowestPrice30Days', CASE WHEN n.compare_at_price IS NOT NULL THEN catalog.money(n.lowest_price30_days) END,
               'promotionName', n.promotion_name,
               'promotionEndsAt', to_char(n.promotion_ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'availability', COALESCE(a.availability, 'sold-out'),
               'left', CASE WHEN a.availability = 'low' THEN a.left_count END,
               'imageUrl', v.image_url,
               'grams', v.grams,
               'barcode', v.barcode) ORDER BY n.position, n.sku) AS variants
    FROM catalog.current_price n
    JOIN catalog.variant v ON v.sku = n.sku
    LEFT JOIN catalog.availability a ON a.sku = n.sku
    WHERE n.product_id = p.id
    HAVING count(*) > 0) o ON true
$$, '{(handle)}');
