SELECT readmodels.declare('catalog.category_node', 'path', $$
WITH own AS (
    SELECT c.path, stocked.products, shown.image_url
    FROM catalog.category c
    LEFT JOIN (SELECT category_path, count(*) AS products
               FROM catalog.product WHERE status = 'published' GROUP BY category_path) stocked ON stocked.category_path = c.path
    LEFT JOIN LATERAL (
        SELECT p.image_urls[1] AS image_url
        FROM catalog.product p
        WHERE p.category_path = c.path AND p.status = 'published' AND cardinality(p.image_urls) > 0
        ORDER BY p.added_at LIMIT 1) shown ON true)
SELECT c.path,
       c.name,
       c.parent_path,
       c.level,
       COALESCE(sum(own.products), 0)::int AS products,
       (array_agg(own.image_url ORDER BY own.path) FILTER (WHERE own.image_url IS NOT NULL))[1] AS image_url
FROM catalog.category c
JOIN own ON own.path = c.path OR starts_with(own.path, c.path || '/')
GROUP BY c.path, c.name, c.parent_path, c.level
$$, kind => 'debounced');
