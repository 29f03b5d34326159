-- Orders of the last 90 days with their lines, parcels, stories and payments. Uses what seed-catalog.sql has left in
-- this session. Who buys what is uneven: the most wanted product is in about one order of a square root of products.

CREATE FUNCTION pg_temp.orders() RETURNS bigint LANGUAGE sql STABLE
RETURN current_setting('seed.orders')::bigint;

CREATE FUNCTION pg_temp.share(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE
RETURN (pg_temp.pick(n, salt, 1000003) + 0.5) / 1000003;

-- The first number of products that could be bought then.
CREATE FUNCTION pg_temp.added_by(at timestamptz) RETURNS bigint LANGUAGE sql STABLE
RETURN GREATEST(1, floor(pg_temp.products() * (1 - extract(epoch FROM pg_temp.until() - at) / (730 * 86400.0)))::bigint - 1);

CREATE TEMP TABLE seed_order AS
WITH timed AS (
    SELECT m,
           pg_temp.until() - interval '2 minutes' - interval '90 days' * ((pg_temp.orders() - m)::float8 / pg_temp.orders()) AS placed_at,
           pg_temp.pick(m, 71, 100) AS fate,
           pg_temp.pick(m, 72, 5) >= 2 AS card,
           pg_temp.pick(m, 73, GREATEST(1, (pg_temp.orders() / 3)::int)) AS customer
    FROM generate_series(1, pg_temp.orders()) m),
aged AS (SELECT *, pg_temp.until() - placed_at AS age FROM timed)
SELECT m, placed_at, card, customer, pg_temp.id(m, 81, placed_at) AS id,
       CASE WHEN card AND fate >= 98 THEN 'placed'
            WHEN fate < 4 AND age > interval '3 days' THEN 'cancelled'
            WHEN fate < 7 AND age > interval '15 days' THEN 'returned'
            WHEN age > interval '7 days' THEN 'delivered'
            WHEN age > interval '4 days' THEN 'shipped'
            WHEN age > interval '3 days' THEN 'packed'
            WHEN card OR age > interval '2 days' THEN 'paid'
            ELSE 'placed' END AS status,
       card AND fate >= 98 AS declined
FROM aged;

ANALYZE seed_order;

CREATE TEMP TABLE seed_line AS
WITH wanted AS (
    SELECT o.m, k, o.placed_at, pg_temp.added_by(o.placed_at) AS most,
           1 + floor(pg_temp.products() * pg_temp.share(o.m, 90 + k) ^ 2)::bigint AS rank
    FROM seed_order o CROSS JOIN LATERAL generate_series(1, (ARRAY[1, 1, 2, 2, 3])[1 + pg_temp.pick(o.m, 74, 5)]) k)
SELECT DISTINCT ON (m, s.n) m, w.placed_at, s.n,
       1 + pg_temp.pick(m, 100 + k, (ARRAY[1, 3, 3, 4, 4])[s.kind + 1]) AS position,
       1 + (pg_temp.pick(m, 110 + k, 6) = 0)::int AS quantity
FROM wanted w
CROSS JOIN LATERAL (SELECT 1 + ((rank * 7919) % pg_temp.products()) % most AS n) popular
JOIN seed_product wish ON wish.n = popular.n
-- a draft is not for sale
JOIN seed_product s ON s.n = wish.n - (wish.status = 'draft')::int
ORDER BY m, s.n, k;

ANALYZE seed_line;

-- line numbers as in a list, from 0
CREATE TEMP TABLE seed_order_line AS
SELECT o.id AS sales_order, l.m, row_number() OVER (PARTITION BY l.m ORDER BY v.sku) - 1 AS line_no,
       v.sku, p.handle, p.title, array_to_string(v.option_values, ' / ') AS variant_title,
       COALESCE(v.image_url, p.image_urls[1]) AS image_url, l.quantity,
       (SELECT h.price FROM catalog.price_history h WHERE h.sku = v.sku AND h.since <= l.placed_at ORDER BY h.since DESC LIMIT 1) AS unit_price
FROM seed_line l
JOIN seed_order o ON o.m = l.m
JOIN seed_product s ON s.n = l.n
JOIN catalog.product p ON p.id = s.id
JOIN catalog.variant v ON v.product_id = s.id AND v.position = l.position;

CREATE INDEX ON seed_order_line (m);
ANALYZE seed_order_line;

-- When each step was taken, null where it was not. An order's version is the number of its steps.
CREATE TEMP TABLE seed_steps AS
SELECT o.*,
       CASE WHEN declined OR status = 'placed' OR (status = 'cancelled' AND NOT card) THEN NULL
            ELSE placed_at + CASE WHEN card THEN interval '1 second' ELSE interval '2 days' END END AS paid_at,
       CASE WHEN status IN ('packed', 'shipped', 'delivered', 'returned') THEN placed_at + interval '3 days' END AS packed_at,
       CASE WHEN status IN ('shipped', 'delivered', 'returned') THEN placed_at + interval '3 days 6 hours' END AS shipped_at,
       CASE WHEN status IN ('delivered', 'returned') THEN placed_at + interval '6 days' END AS delivered_at,
       CASE WHEN status = 'returned' THEN placed_at + interval '14 days' END AS returned_at,
       CASE WHEN status = 'cancelled' THEN placed_at + interval '5 hours' END AS cancelled_at,
       t.total,
       t.pieces
FROM seed_order o
JOIN (SELECT m, sum(unit_price * quantity)::numeric(12, 2) AS total, sum(quantity) AS pieces FROM seed_order_line GROUP BY m) t USING (m);
ANALYZE seed_steps;

INSERT INTO orders.sales_order (id, number, access_key, email, status, payment_method, payment_status, payment_reference,
                                subtotal, shipping, refunded, recipient, line1, line2, postal_code, city, country, pieces, placed_at, version)
SELECT id,
       'ST-' || 100000 + m,
       rtrim(translate(encode(decode(md5('key ' || m), 'hex'), 'base64'), '+/', '-_'), '='),
       'shopper' || customer || '@example.org',
       status,
       CASE WHEN card THEN 'test-card' ELSE 'invoice' END,
       CASE WHEN declined THEN 'declined' WHEN paid_at IS NULL THEN 'open'
            WHEN status IN ('cancelled', 'returned') THEN 'refunded' ELSE 'paid' END,
       CASE WHEN paid_at IS NOT NULL THEN CASE WHEN card THEN 'test-' || id || '-1' ELSE 'Statement ' || (m % 1000) END END,
       total, 0,
       CASE WHEN paid_at IS NOT NULL AND status IN ('cancelled', 'returned') THEN total ELSE 0 END,
       (ARRAY['Ada Moor', 'Bela Tarn', 'Cleo Birk', 'Dario Scar', 'Enna Wold', 'Finn Garth', 'Gesa Pike'])[1 + customer % 7],
       'Harbour Lane ' || 1 + customer % 120, CASE WHEN customer % 9 = 0 THEN 'Second floor' END,
       lpad((10000 + customer % 80000)::text, 5, '0'),
       (ARRAY['Hamburg', 'Leipzig', 'Bremen', 'Köln', 'Graz'])[1 + customer % 5], 'DE', pieces, placed_at,
       1 + declined::int + num_nonnulls(paid_at, packed_at, shipped_at, delivered_at, returned_at, cancelled_at)
FROM seed_steps
ORDER BY m;

SELECT setval('orders.order_number', 100001 + pg_temp.orders(), false);

INSERT INTO orders.order_line (sales_order, line_no, sku, handle, title, variant_title, image_url, quantity, returned, unit_price)
SELECT l.sales_order, l.line_no, l.sku, l.handle, l.title, l.variant_title, l.image_url, l.quantity,
       CASE WHEN o.status = 'returned' THEN l.quantity ELSE 0 END, l.unit_price
FROM seed_order_line l JOIN seed_steps o ON o.m = l.m
ORDER BY l.m, l.line_no;

INSERT INTO orders.shipment (id, sales_order, carrier, tracking_number, shipped_at, delivered_at, version)
SELECT pg_temp.id(m, 91, shipped_at), id, 'DHL', '00340' || lpad(m::text, 9, '0'), shipped_at, delivered_at,
       1 + (delivered_at IS NOT NULL)::int
FROM seed_steps WHERE shipped_at IS NOT NULL
ORDER BY m;

INSERT INTO orders.timeline_entry (sales_order, version, at, what, note, actor)
SELECT o.id, row_number() OVER (PARTITION BY o.m ORDER BY step.at), step.at, step.what, step.note, step.actor
FROM seed_steps o
CROSS JOIN LATERAL (VALUES
    (placed_at, 'placed', NULL, 'shopper'),
    (CASE WHEN declined THEN placed_at + interval '1 second' END, 'payment-declined', 'The bank has declined this card.', 'system'),
    (paid_at, 'paid', CASE WHEN card THEN 'test-' || id || '-1' ELSE 'Statement ' || (m % 1000) END,
        CASE WHEN card THEN 'system' ELSE 'staff:clerk' END),
    (packed_at, 'packed', NULL, 'staff:clerk'),
    (shipped_at, 'shipped', 'DHL 00340' || lpad(m::text, 9, '0'), 'staff:clerk'),
    (delivered_at, 'delivered', NULL, 'staff:clerk'),
    (returned_at, 'returned', (SELECT string_agg(l.quantity || ' × ' || l.sku, ', ' ORDER BY l.sku)
                               FROM seed_order_line l WHERE status = 'returned' AND l.m = o.m), 'staff:clerk'),
    (cancelled_at, 'cancelled', 'Ordered by mistake', 'staff:clerk')) step (at, what, note, actor)
WHERE step.at IS NOT NULL;

INSERT INTO payments.payment (reference, amount, method, card, status, attempt, transaction, refunded, changed_at, version)
SELECT id, total, CASE WHEN card THEN 'TEST_CARD' ELSE 'INVOICE' END,
       CASE WHEN card THEN CASE WHEN declined THEN 'DECLINED' ELSE 'SUCCEEDS' END END,
       CASE WHEN status IN ('cancelled', 'returned') THEN 'REFUNDED' WHEN declined THEN 'DECLINED'
            WHEN paid_at IS NULL THEN 'REQUESTED' ELSE 'CAPTURED' END,
       1,
       CASE WHEN paid_at IS NOT NULL THEN CASE WHEN card THEN 'test-' || id || '-1' ELSE 'Statement ' || (m % 1000) END END,
       CASE WHEN paid_at IS NOT NULL AND status IN ('cancelled', 'returned') THEN total ELSE 0 END,
       GREATEST(placed_at + CASE WHEN declined THEN interval '1 second' ELSE interval '0' END, paid_at, returned_at, cancelled_at),
       1 + declined::int + num_nonnulls(paid_at, returned_at, cancelled_at)
FROM seed_steps
ORDER BY m;

-- Carts that were left standing: one for every five orders, with one to three lines.
CREATE TEMP TABLE seed_cart AS
SELECT c, pg_temp.until() - interval '60 days' * pg_temp.share(c, 130) AS changed_at
FROM generate_series(1, pg_temp.orders() / 5) c;

INSERT INTO orders.cart (id, changed_at, version)
SELECT pg_temp.id(c, 131, changed_at), changed_at, 1 FROM seed_cart;

INSERT INTO orders.cart_line (cart, position, sku, quantity)
SELECT cart, row_number() OVER (PARTITION BY cart ORDER BY sku) - 1, sku, 1
FROM (SELECT DISTINCT pg_temp.id(c, 131, changed_at) AS cart, v.sku
      FROM seed_cart
      CROSS JOIN LATERAL generate_series(1, 1 + pg_temp.pick(c, 134, 3)) k
      JOIN seed_product s ON s.n = 1 + floor(pg_temp.products() * pg_temp.share(c, 140 + k))::bigint
      JOIN catalog.variant v ON v.product_id = s.id AND v.position = 1) wished;
