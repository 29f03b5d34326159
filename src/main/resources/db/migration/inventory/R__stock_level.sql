SELECT readmodels.declare('inventory.stock_level', 'sku', $$
    SELECT sku, on_hand, reserved, available, version, changed_at
    FROM inventory.stock_item
$$, ARRAY['(available, sku)', '(upper(sku) text_pattern_ops)']);
