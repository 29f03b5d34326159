-- The search key is both what a beginning is compared with and what the list is sorted by: so one index does both.
SELECT readmodels.declare('inventory.stock_level', 'sku', $$
    SELECT sku, on_hand, reserved, available, version, changed_at, upper(sku) COLLATE "C" AS search_key
    FROM inventory.stock_item
$$, ARRAY['(available)', '(search_key, sku)']);
