SELECT readmodels.declare('catalog.promotion_row', 'promotion_id', $$
SELECT r.id AS promotion_id,
       r.name,
       r.scope,
       r.category_path AS category,
       r.skus,
       r.percent_off,
       r.amount_off,
       r.starts_at,
       r.ends_at,
       r.state
FROM catalog.promotion r
$$, '{"(starts_at, promotion_id)"}');
