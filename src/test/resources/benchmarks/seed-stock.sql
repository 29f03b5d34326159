-- Stock with its books. Each SKU was opened with what was ever promised of it and a few more, so at no moment was
-- more promised than there was; every later movement comes from an order.

CREATE TEMP TABLE seed_movement AS
SELECT l.sku, step.at, step.kind, step.on_hand_change, step.reserved_change, step.reason, l.sales_order::text AS reference, step.actor
FROM seed_order_line l
JOIN seed_steps o ON o.m = l.m
CROSS JOIN LATERAL (VALUES
    (o.placed_at, 'reservation', 0, l.quantity, 'Order', 'shopper'),
    (o.shipped_at, 'sale', -l.quantity, -l.quantity, 'Shipped', 'staff:clerk'),
    (o.returned_at, 'return', l.quantity, 0, 'Returned', 'staff:clerk'),
    (o.cancelled_at, 'release', 0, -l.quantity, 'Reservation given up', 'staff:clerk'))
    step (at, kind, on_hand_change, reserved_change, reason, actor)
WHERE step.at IS NOT NULL;

INSERT INTO seed_movement
SELECT v.sku, s.added_at, 'opening',
       COALESCE(promised.pieces, 0)
           + CASE WHEN pg_temp.pick(s.n * 4 + s.position, 120, 100) < 8 THEN 0
                  WHEN pg_temp.pick(s.n * 4 + s.position, 120, 100) < 18 THEN 1 + pg_temp.pick(s.n * 4 + s.position, 121, 5)
                  ELSE 6 + pg_temp.pick(s.n * 4 + s.position, 122, 60) END,
       0, 'First stock', NULL, 'staff:clerk'
FROM seed_variant s
JOIN catalog.variant v ON v.product_id = s.product_id AND v.position = s.position
LEFT JOIN (SELECT sku, sum(reserved_change) AS pieces FROM seed_movement WHERE kind = 'reservation' GROUP BY sku) promised ON promised.sku = v.sku;

ANALYZE seed_movement;

-- Rows lie on the disk in the order in which they were made.
CREATE TEMP TABLE seed_place AS
SELECT v.sku, s.n, s.position
FROM seed_variant s JOIN catalog.variant v ON v.product_id = s.product_id AND v.position = s.position;
ANALYZE seed_place;

CREATE TEMP TABLE seed_ledger AS
SELECT sku, row_number() OVER story AS version, kind, on_hand_change, reserved_change,
       sum(on_hand_change) OVER story AS on_hand, sum(reserved_change) OVER story AS reserved,
       reason, reference, actor, at, lead(sku) OVER story IS NULL AS latest
FROM seed_movement
WINDOW story AS (PARTITION BY sku ORDER BY at, reference NULLS FIRST, kind ROWS UNBOUNDED PRECEDING);

INSERT INTO inventory.stock_item (sku, on_hand, reserved, changed_at, version)
SELECT l.sku, l.on_hand, l.reserved, l.at, l.version
FROM seed_ledger l JOIN seed_place USING (sku) WHERE l.latest ORDER BY n, position;

INSERT INTO inventory.ledger_entry (entry_id, sku, version, kind, on_hand_change, reserved_change, on_hand, reserved, reason, reference, actor, at)
SELECT sku || '#' || version, sku, version, kind, on_hand_change, reserved_change, on_hand, reserved, reason, reference, actor, at
FROM seed_ledger ORDER BY at, sku, version;

INSERT INTO inventory.reservation (reference, reserved_at, version)
SELECT id, placed_at, 1 FROM seed_steps WHERE shipped_at IS NULL AND cancelled_at IS NULL ORDER BY m;

INSERT INTO inventory.reservation_line (reservation, line_no, sku, quantity)
SELECT l.sales_order, l.line_no, l.sku, l.quantity
FROM seed_order_line l JOIN seed_steps o ON o.m = l.m
WHERE o.shipped_at IS NULL AND o.cancelled_at IS NULL;

INSERT INTO catalog.availability (sku, availability, left_count, version)
SELECT sku, CASE WHEN available <= 0 THEN 'sold-out' WHEN available <= 5 THEN 'low' ELSE 'in-stock' END, available, version
FROM inventory.stock_item JOIN seed_place USING (sku) ORDER BY n, position;
