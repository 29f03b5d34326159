SELECT readmodels.declare('inventory.stock_ledger', 'entry_id', $$
    SELECT entry_id, sku, version, kind, on_hand_change, reserved_change, on_hand, reserved, reason, reference, actor, at
    FROM inventory.ledger_entry
$$, ARRAY['(sku, version)']);
