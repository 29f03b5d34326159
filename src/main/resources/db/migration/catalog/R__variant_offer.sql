SELECT readmodels.declare('catalog.variant_offer', 'sku', $$
SELECT n.sku,
       p.id AS product_id,
       p.handle,
       p.title AS product_title,
       array_to_string(n.option_values, ' / ') AS variant_title,
       COALESCE(n.image_url, p.image_urls[1]) AS image_url,
       COALESCE(p.image_alts[COALESCE(array_position(p.image_urls, n.image_url), 1)], '') AS image_alt,
       n.price,
       n.list_price,
       n.compare_at_price,
       COALESCE(a.availability, 'sold-out') AS availability,
       CASE WHEN a.availability = 'low' THEN a.left_count END AS "left",
       p.status
FROM catalog.current_price n
JOIN catalog.product p ON p.id = n.product_id
LEFT JOIN catalog.availability a ON a.sku = n.sku
$$);
