-- The sales of a day are summed up from the orders' own rows, found by their day.
ALTER TABLE orders.sales_order ADD pieces int CHECK (pieces > 0);
UPDATE orders.sales_order o SET pieces = (SELECT sum(quantity) FROM orders.order_line WHERE sales_order = o.id);
ALTER TABLE orders.sales_order ALTER pieces SET NOT NULL;

CREATE INDEX sales_order_day ON orders.sales_order (CAST(placed_at AT TIME ZONE 'UTC' AS date));
DROP INDEX orders.sales_order_placed_at;
