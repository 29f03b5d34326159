-- Makes a shop without read models of a rehearsal's own database: the catalogue's pages and lists are answered by joins over
-- the normalized tables, the stock among them, whose rows the orders write. Nobody keeps a read model fresh any more.

DO $$
DECLARE
    -- what a page says of stock, from the stock itself and not from the catalogue's copy
    stock CONSTANT text := '(SELECT sku, CASE WHEN available = 0 THEN ''sold-out'' WHEN available <= 5 THEN ''low'' ELSE ''in-stock'' END AS availability,
                             available AS left_count FROM inventory.stock_item) a';
    shown text;
    joins text;
    cols text;
BEGIN
    FOREACH shown IN ARRAY '{catalog.product_page, catalog.product_card}'::text[] LOOP
        SELECT g.definition INTO STRICT joins FROM readmodels.generation g WHERE g.model = shown AND g.state = 'live';
        cols := readmodels.columns_of(shown);
        joins := replace(joins, 'catalog.availability a', stock);
        -- a category's level is in its path, where an index can see it
        joins := replace(joins, 'c.level >= 2', 'split_part(p.category_path, ''/'', 2) <> ''''');
        joins := replace(joins, 'c.level = 3', 'split_part(p.category_path, ''/'', 3) <> ''''');
        EXECUTE format('DROP VIEW %1$s, %1$s_recent, %1$s_settled', shown);
        EXECUTE format('CREATE VIEW %1$s AS SELECT %2$s FROM (%3$s) joined', shown, cols, joins);
        EXECUTE format('CREATE VIEW %1$s_settled AS SELECT %2$s FROM %1$s', shown, cols);
        EXECUTE format('CREATE VIEW %1$s_recent AS SELECT %2$s FROM %1$s WHERE false', shown, cols);
    END LOOP;
END $$;

-- The indexes that such queries would be given: a list by date is walked, not sorted.
CREATE INDEX ON catalog.product (status, added_at, id);
CREATE INDEX ON catalog.product (status, split_part(category_path, '/', 1), added_at, id);
CREATE INDEX ON catalog.product (status, (CASE WHEN split_part(category_path, '/', 2) <> '' THEN
    split_part(category_path, '/', 1) || '/' || split_part(category_path, '/', 2) END), added_at, id);
CREATE INDEX ON catalog.product (status, (CASE WHEN split_part(category_path, '/', 3) <> '' THEN category_path END), added_at, id);
ANALYZE catalog.product;

CREATE OR REPLACE FUNCTION readmodels.take_turn(of_model text) RETURNS TABLE (generation int, state text, kind text) LANGUAGE sql AS $$ SELECT 1, 'live', 'keyed' WHERE false $$;
