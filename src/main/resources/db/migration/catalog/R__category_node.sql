SELECT readmodels.declare('catalog.category_node', 'path', $$
WITH own AS (
    SELECT c.path,
           (SELECT count(*) FROM catalog.product p WHERE p.category_path = c.path AND p.status = 'published') AS products,
           (SELECT p.image_urls[1] FROM catalog.product p
            WHERE p.category_path = c.path AND p.status = 'published' AND cardinality(p.image_urls) > 0
            ORDER BY p.added_at LIMIT 1) AS image_url
    FROM catalog.category c)
SELECT c.path,
       c.name,
       c.parent_path,
       c.level,
       sum(own.products)::int AS products,
       (array_agg(own.image_url ORDER BY own.path) FILTER (WHERE own.image_url IS NOT NULL))[1] AS image_url
FROM catalog.category c
JOIN own ON own.path = c.path OR starts_with(own.path, c.path || '/')
GROUP BY c.path, c.name, c.parent_path, c.level
$$, kind => 'debounced');
