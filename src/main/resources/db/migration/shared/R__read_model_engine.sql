-- The read-model engine's half in the database. A module declares a read model in a repeatable migration:
--
--   SELECT readmodels.declare('catalog.product_card', 'product_id', $$ SELECT … $$, ARRAY['(handle)', '(status, price)']);
--
-- The application then makes a generation of it:
--   product_card_definition_1  the projection's SQL, an ordinary view
--   product_card_base_1        the materialized view over it, by way of product_card_source_1
--   product_card_overlay_1     rows that changed since the base was refreshed, `deleted` ones included
--   product_card_refresh_1     the function that recomputes rows into the overlay
--   product_card_filled_1      counts rows while the base is filled or refreshed, for a progress bar
-- and points at the live one:
--   product_card               what queries read: overlay first, then what the overlay does not have
--   product_card_recent, product_card_settled   its two halves, for list queries
--   product_card_definition    what it should show, and
--   product_card_changes       what each row of the overlay has seen, for those who read their own write
-- Views are bound to what they read by id, not by name: nothing is ever renamed, and every list of columns is written out.

CREATE OR REPLACE FUNCTION readmodels.declare(
    model text, key_column text, definition text, indexes text[] DEFAULT '{}', kind text DEFAULT 'keyed') RETURNS void LANGUAGE sql AS $$
    INSERT INTO readmodels.model (model, kind, key_column, definition, indexes)
    VALUES (declare.model, declare.kind, declare.key_column, declare.definition, declare.indexes)
    ON CONFLICT (model) DO UPDATE SET kind = excluded.kind, key_column = excluded.key_column,
        definition = excluded.definition, indexes = excluded.indexes, applied_at = NULL
    WHERE (model.kind, model.key_column, model.definition, model.indexes)
        IS DISTINCT FROM (excluded.kind, excluded.key_column, excluded.definition, excluded.indexes)
$$;

CREATE OR REPLACE VIEW readmodels.live AS
SELECT model, generation, kind, key_column, key_type, base_snapshot, folded_at FROM readmodels.generation WHERE state = 'live';

-- Read models that are not what the migrations declare: new ones, and those whose declaration has changed, until it has
-- been live once.
CREATE OR REPLACE VIEW readmodels.outdated AS
SELECT m.model FROM readmodels.model m LEFT JOIN readmodels.generation g ON g.model = m.model AND g.state = 'live'
WHERE g.model IS NULL
   OR m.applied_at IS NULL
      AND (g.definition, g.indexes, g.kind, g.key_column) IS DISTINCT FROM (m.definition, m.indexes, m.kind, m.key_column);

CREATE OR REPLACE FUNCTION readmodels.columns_of(relation text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = relation::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('deleted', 'xid', 'seen')
$$;

CREATE OR REPLACE FUNCTION readmodels.shape_of(relation regclass) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = relation AND attnum > 0
$$;

-- Whether pages can be answered from the live generation while another one is built from the declaration: it has the
-- same columns, and so many rows that nobody should wait for it.
CREATE OR REPLACE FUNCTION readmodels.can_serve_meanwhile(of_model text, rows bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    declared readmodels.model;
    live readmodels.generation;
    same boolean;
BEGIN
    SELECT * INTO STRICT declared FROM readmodels.model m WHERE m.model = of_model;
    SELECT * INTO live FROM readmodels.generation g WHERE g.model = of_model AND g.state = 'live';
    IF NOT FOUND OR (live.kind, live.key_column) <> (declared.kind, declared.key_column)
        OR (SELECT reltuples < rows FROM pg_class WHERE oid = format('%s_base_%s', of_model, live.generation)::regclass) THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TEMPORARY VIEW declared AS %s', declared.definition);
    same := readmodels.shape_of(to_regclass('pg_temp.declared')) = readmodels.shape_of(to_regclass(format('%s_definition_%s', of_model, live.generation)));
    DROP VIEW pg_temp.declared;
    RETURN same;
END $$;

-- The rows that a generation shows, as a subquery.
CREATE OR REPLACE FUNCTION readmodels.rows_of(model text, generation int) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    base text := format('%s_base_%s', model, generation);
    overlay text := format('%s_overlay_%s', model, generation);
    cols text := readmodels.columns_of(base);
    keyed text;
BEGIN
    SELECT g.key_column INTO keyed FROM readmodels.generation g
    WHERE g.model = rows_of.model AND g.generation = rows_of.generation AND g.kind <> 'debounced';
    IF keyed IS NULL THEN
        RETURN format('(SELECT %s FROM %s)', cols, base);
    END IF;
    RETURN format('(SELECT %1$s FROM %2$s WHERE NOT deleted UNION ALL
                    SELECT %1$s FROM %3$s b WHERE NOT EXISTS (SELECT FROM %2$s o WHERE o.%4$I = b.%4$I))', cols, overlay, base, keyed);
END $$;

-- Takes the turn in refreshing a model, until the end of the transaction: whoever had it before has committed, and
-- each statement after this one sees what it did. Answers the generations that are to be kept fresh: of a parked model
-- the live one is not.
DROP FUNCTION IF EXISTS readmodels.take_turn(text);
CREATE FUNCTION readmodels.take_turn(of_model text) RETURNS TABLE (generation int, state text, kind text) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('refresh ' || of_model, 0));
    RETURN QUERY SELECT g.generation, g.state, g.kind FROM readmodels.generation g JOIN readmodels.model m ON m.model = g.model
                 WHERE g.model = of_model AND (m.parked_since IS NULL OR m.released OR g.state <> 'live') ORDER BY g.generation;
END $$;

-- Makes the function that refreshes rows of one generation: it recomputes them from the definition into the overlay, with a
-- tombstone for each key that is gone. Each generation has its own, so that its statement is planned once for a connection:
-- for one key PostgreSQL would plan it anew each time, which takes longer than to run it. A plan that is kept must not be
-- one for the few rows that there were when it was made, so rows are looked up by index in any case.
CREATE OR REPLACE FUNCTION readmodels.make_refresh(of_model text, of_generation int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    definition text := format('%s_definition_%s', of_model, of_generation);
    g readmodels.generation;
    tombstone text;
    changes text;
BEGIN
    SELECT * INTO STRICT g FROM readmodels.generation k WHERE k.model = of_model AND k.generation = of_generation;
    SELECT string_agg(CASE WHEN attname = g.key_column THEN 'wanted_key'
                           ELSE format('CAST(NULL AS %s)', format_type(atttypid, atttypmod)) END, ', ' ORDER BY attnum),
           string_agg(format('%1$I = excluded.%1$I', attname), ', ' ORDER BY attnum)
        INTO tombstone, changes
    FROM pg_attribute WHERE attrelid = definition::regclass AND attnum > 0;
    EXECUTE format($make$
        CREATE OR REPLACE FUNCTION %1$s_refresh_%2$s(text[]) RETURNS void LANGUAGE plpgsql
        SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $refresh$
        BEGIN
            WITH wanted AS (SELECT DISTINCT unnest(CAST($1 AS %3$s[])) AS wanted_key),
                 fresh AS MATERIALIZED (SELECT %4$s FROM %5$s WHERE %6$I = ANY (CAST($1 AS %3$s[])))
            INSERT INTO %1$s_overlay_%2$s AS o (%4$s, deleted, xid, seen)
            SELECT %4$s, false, pg_current_xact_id(), pg_current_snapshot() FROM fresh
            UNION ALL
            SELECT %7$s, true, pg_current_xact_id(), pg_current_snapshot()
            FROM wanted WHERE NOT EXISTS (SELECT FROM fresh WHERE %6$I = wanted_key)
            ON CONFLICT (%6$I) DO UPDATE SET %8$s, deleted = excluded.deleted, xid = excluded.xid, seen = excluded.seen;
        END $refresh$ $make$,
        of_model, of_generation, g.key_type, readmodels.columns_of(definition), definition, g.key_column, tombstone, changes);
END $$;

-- Refreshes rows of a model in one generation: all of them, or those with these keys. A base that is being filled cannot be
-- refreshed as a whole, and gets the rows that were asked for by name.
CREATE OR REPLACE FUNCTION readmodels.refresh_generation(of_model text, of_generation int, state text, kind text, keys text[], whole boolean)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF whole AND state <> 'filling' THEN
        PERFORM readmodels.fold(of_model, of_generation);
    ELSIF kind <> 'debounced' AND cardinality(keys) > 0 THEN
        EXECUTE format('SELECT %s_refresh_%s($1)', of_model, of_generation) USING keys;
    END IF;
END $$;

-- Refreshes rows of a model in every generation that is kept, and announces them, in one round trip: the fewer of them, the
-- less a busy machine adds to the lag. The turn is held for as long. Rows are computed in statements after the one that took
-- it: their snapshots include everything that the turn before has seen, so a row never goes back to an older state.
--
-- Nothing is lost if a crash takes it back: its publications are not completed then, and come again. So the commit need not
-- wait for the disk. Answers whether the live generation was among them.
CREATE OR REPLACE FUNCTION readmodels.refresh(of_model text, keys text[], whole boolean, announcements text[]) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    kept record;
    shown boolean := false;
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    FOR kept IN SELECT * FROM readmodels.take_turn(of_model) LOOP
        PERFORM readmodels.refresh_generation(of_model, kept.generation, kept.state, kept.kind, keys, whole);
        shown := shown OR kept.state = 'live';
    END LOOP;
    PERFORM pg_notify('readmodels', said) FROM unnest(announcements) said;
    RETURN shown;
END $$;

-- Where indexes are many, half of each page of an overlay is left free: a row that is refreshed again then has room beside
-- its former self, and where no indexed column has changed, as when only the stock did, no index is written to (a heap-only
-- update). Where they are few, as for orders, most rows come once, and room would only make the overlay longer.
CREATE OR REPLACE FUNCTION readmodels.leave_room(of_overlay text, indexes int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s SET (fillfactor = %s)', of_overlay, CASE WHEN indexes > 8 THEN 50 ELSE 100 END);
END $$;

-- Opens a generation with an empty overlay. From the commit on every refresh writes to it, too; so whatever commits
-- after the base is filled is in the overlay, and whatever was committed before is in the base.
CREATE OR REPLACE FUNCTION readmodels.open_generation(of_model text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    declared readmodels.model;
    opened int;
    definition text;
    overlay text;
    key_type text;
BEGIN
    PERFORM readmodels.take_turn(of_model);
    UPDATE readmodels.model m SET last_generation = last_generation + 1 WHERE m.model = of_model RETURNING m.* INTO STRICT declared;
    opened := declared.last_generation;
    definition := format('%s_definition_%s', of_model, opened);
    overlay := format('%s_overlay_%s', of_model, opened);
    EXECUTE format('CREATE VIEW %s AS %s', definition, declared.definition);
    EXECUTE format('CREATE SEQUENCE %s_filled_%s CACHE 1000', of_model, opened);
    SELECT format_type(atttypid, atttypmod) INTO STRICT key_type
    FROM pg_attribute WHERE attrelid = definition::regclass AND attname = declared.key_column;
    IF declared.kind <> 'debounced' THEN
        EXECUTE format('CREATE TABLE %s AS SELECT %s FROM %s WITH NO DATA', overlay, readmodels.columns_of(definition), definition);
        EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%I), ADD deleted boolean NOT NULL, ADD xid xid8 NOT NULL, ADD seen pg_snapshot NOT NULL',
            overlay, declared.key_column);
        PERFORM readmodels.leave_room(overlay, cardinality(declared.indexes));
        FOR nth IN 1 .. cardinality(declared.indexes) LOOP
            EXECUTE format('CREATE INDEX ON %s %s', overlay, declared.indexes[nth]);
        END LOOP;
    END IF;
    INSERT INTO readmodels.generation (model, generation, kind, key_column, key_type, definition, indexes, state)
    VALUES (of_model, opened, declared.kind, declared.key_column, key_type, declared.definition, declared.indexes, 'filling');
    IF declared.kind <> 'debounced' THEN
        PERFORM readmodels.make_refresh(of_model, opened);
    END IF;
    RETURN opened;
END $$;

-- Begins to fill a base, and answers whether it is done in portions: by key, into a table beside it, since a materialized view
-- takes all its rows at once. That pays where a row is dear to compute, as PostgreSQL estimates it (ten times what it takes to
-- read a page in order); others are sooner read in the order they lie in. Portions are cut where the statistics of the live
-- base's keys say, at a hundredth of its rows each and at a thousand at least; without a live one all rows are one portion. The
-- snapshot is taken before any portion reads, so it claims no more than the base will have. Portions that an earlier attempt
-- has filled are kept.
CREATE OR REPLACE FUNCTION readmodels.begin_filling(of_model text, of_generation int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    definition text := format('%s_definition_%s', of_model, of_generation);
    filling text := format('%s_filling_%s', of_model, of_generation);
    plan json;
BEGIN
    IF to_regclass(format('%s_base_%s', of_model, of_generation)) IS NOT NULL THEN
        RETURN false;
    END IF;
    IF EXISTS (SELECT FROM readmodels.portion p WHERE p.model = of_model AND p.generation = of_generation) THEN
        RETURN true;
    END IF;
    EXECUTE format('EXPLAIN (FORMAT json) SELECT * FROM %s', definition) INTO plan;
    IF CAST(plan #>> '{0,Plan,Total Cost}' AS numeric) < 10 * CAST(plan #>> '{0,Plan,Plan Rows}' AS numeric) THEN
        RETURN false;
    END IF;
    IF to_regclass(filling) IS NOT NULL THEN
        EXECUTE format('DROP TABLE %s', filling);
    END IF;
    EXECUTE format('CREATE UNLOGGED TABLE %s AS SELECT %s FROM %s WITH NO DATA', filling, readmodels.columns_of(definition), definition);
    INSERT INTO readmodels.portion (model, generation, nth, lower_bound, upper_bound)
    WITH live AS (
        SELECT c.reltuples AS rows, CAST(CAST(s.histogram_bounds AS text) AS text[]) AS bounds
        FROM readmodels.generation g
        JOIN readmodels.generation l ON l.model = g.model AND l.state = 'live' AND l.key_column = g.key_column AND l.key_type = g.key_type
        JOIN pg_class c ON c.oid = to_regclass(format('%s_base_%s', l.model, l.generation))
        JOIN pg_stats s ON s.schemaname = c.relnamespace::regnamespace::text AND s.tablename = c.relname AND s.attname = l.key_column
        WHERE g.model = of_model AND g.generation = of_generation),
    cut AS (
        SELECT 0 AS nth, CAST(NULL AS text) AS bound
        UNION ALL
        SELECT b.nth - 1, b.bound FROM live CROSS JOIN LATERAL unnest(bounds) WITH ORDINALITY b (bound, nth)
        WHERE b.nth > 1 AND b.nth < cardinality(bounds) AND (b.nth - 1) % CAST(CEIL(cardinality(bounds) * 1000 / GREATEST(rows, 1)) AS bigint) = 0)
    SELECT of_model, of_generation, nth, bound, lead(bound) OVER (ORDER BY nth) FROM cut;
    UPDATE readmodels.generation g SET base_snapshot = pg_current_snapshot() WHERE g.model = of_model AND g.generation = of_generation;
    RETURN true;
END $$;

-- Says that this transaction is at work on a base, so that it can be called off.
CREATE OR REPLACE FUNCTION readmodels.work_on(of_model text, of_generation int) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock_shared(hashtextextended(format('work on %s %s', of_model, of_generation), 0))
$$;

-- Cancels whatever fills or refreshes a base.
CREATE OR REPLACE FUNCTION readmodels.call_off(of_model text, of_generation int) RETURNS void LANGUAGE sql AS $$
    SELECT count(pg_cancel_backend(pid)) FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (CAST(classid AS bigint) << 32 | CAST(objid AS bigint)) = hashtextextended(format('work on %s %s', of_model, of_generation), 0)
$$;

-- Fills the next portion that nobody is at work on; several may do so at a time. Whatever commits after a portion has read is in
-- the overlay, so it does not matter that each of them has read at another moment.
CREATE OR REPLACE FUNCTION readmodels.fill_portion(of_model text, of_generation int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    next readmodels.portion;
    g readmodels.generation;
    definition text := format('%s_definition_%s', of_model, of_generation);
BEGIN
    PERFORM readmodels.work_on(of_model, of_generation);
    UPDATE readmodels.portion p SET filled = true
    WHERE p.ctid = (SELECT o.ctid FROM readmodels.portion o WHERE o.model = of_model AND o.generation = of_generation AND NOT o.filled
                    ORDER BY o.nth LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING * INTO next;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    SELECT * INTO STRICT g FROM readmodels.generation k WHERE k.model = of_model AND k.generation = of_generation;
    EXECUTE format('INSERT INTO %s_filling_%s SELECT %s FROM %s WHERE %s AND %s AND nextval(%L) > 0',
        of_model, of_generation, readmodels.columns_of(definition), definition,
        CASE WHEN next.lower_bound IS NULL THEN 'true' ELSE format('%I >= CAST(%L AS %s)', g.key_column, next.lower_bound, g.key_type) END,
        CASE WHEN next.upper_bound IS NULL THEN 'true' ELSE format('%I < CAST(%L AS %s)', g.key_column, next.upper_bound, g.key_type) END,
        format('%s_filled_%s', of_model, of_generation));
    RETURN true;
END $$;

-- Makes the base, unless an earlier attempt has: of its portions, through a view that shows the definition from then on, which is
-- what the base is refreshed from; or of the definition, if there are no portions, or none any more because PostgreSQL crashed.
CREATE OR REPLACE FUNCTION readmodels.fill_base(of_model text, of_generation int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    definition text := format('%s_definition_%s', of_model, of_generation);
    source text := format('%s_source_%s', of_model, of_generation);
    base text := format('%s_base_%s', of_model, of_generation);
    filling text := format('%s_filling_%s', of_model, of_generation);
    cols text := readmodels.columns_of(definition);
    snapshot pg_snapshot := pg_current_snapshot();
    in_portions boolean;
BEGIN
    PERFORM readmodels.work_on(of_model, of_generation);
    IF to_regclass(base) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM FROM readmodels.portion p WHERE p.model = of_model AND p.generation = of_generation FOR UPDATE;
    in_portions := FOUND;
    IF EXISTS (SELECT FROM readmodels.portion p WHERE p.model = of_model AND p.generation = of_generation AND NOT p.filled) THEN
        -- whoever was at work on one has died: to be gone on with, as after a lost connection
        RAISE EXCEPTION 'Not all portions of % are filled', base USING ERRCODE = 'connection_failure';
    END IF;
    EXECUTE format('CREATE VIEW %s AS SELECT %s FROM %s', source, cols, CASE WHEN in_portions THEN filling ELSE definition END);
    EXECUTE format('CREATE MATERIALIZED VIEW %s AS SELECT %s FROM %s WHERE nextval(%L) > 0',
        base, cols, source, format('%s_filled_%s', of_model, of_generation));
    EXECUTE format('CREATE OR REPLACE VIEW %s AS SELECT %s FROM %s', source, cols, definition);
    IF to_regclass(filling) IS NOT NULL THEN
        EXECUTE format('DROP TABLE %s', filling);
    END IF;
    DELETE FROM readmodels.portion p WHERE p.model = of_model AND p.generation = of_generation;
    UPDATE readmodels.generation g
    SET base_snapshot = CASE WHEN in_portions THEN base_snapshot ELSE snapshot END, folded_at = clock_timestamp()
    WHERE g.model = of_model AND g.generation = of_generation;
END $$;
DROP FUNCTION IF EXISTS readmodels.fill(text, int);

-- Makes one index of a base: number 0 is the key, then the declared ones, and past the last its statistics.
CREATE OR REPLACE FUNCTION readmodels.index(of_model text, of_generation int, nth int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    base text := format('%s_base_%s', of_model, of_generation);
    name text := format('%s_base_%s_%s', split_part(of_model, '.', 2), of_generation, nth);
    g readmodels.generation;
BEGIN
    SELECT * INTO STRICT g FROM readmodels.generation WHERE model = of_model AND generation = of_generation;
    PERFORM set_config('maintenance_work_mem', '256MB', true);
    IF nth = 0 THEN
        EXECUTE format('CREATE UNIQUE INDEX IF NOT EXISTS %I ON %s (%I)', name, base, g.key_column);
    ELSIF nth <= cardinality(g.indexes) THEN
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s %s', name, base, g.indexes[nth]);
    ELSE
        EXECUTE format('ANALYZE %s', base);
    END IF;
END $$;

-- Makes a generation the live one, or makes the views of the live one anew. Readers wait for the time of this transaction
-- and then go on; a transaction that reads for long makes this one give up, so the caller sets lock_timeout. What a parked
-- generation has missed it has missed for good when another takes its place: it is dropped instead of kept.
CREATE OR REPLACE FUNCTION readmodels.point(of_model text, to_generation int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kind text;
    key text;
    before int;
    another boolean;
    parked boolean;
    base text := format('%s_base_%s', of_model, to_generation);
    overlay text := format('%s_overlay_%s', of_model, to_generation);
    cols text := readmodels.columns_of(base);
BEGIN
    PERFORM readmodels.take_turn(of_model);
    SELECT g.generation INTO before FROM readmodels.generation g WHERE g.model = of_model AND g.state = 'live';
    another := before IS DISTINCT FROM to_generation;
    SELECT m.parked_since IS NOT NULL INTO parked FROM readmodels.model m WHERE m.model = of_model;
    IF another THEN
        UPDATE readmodels.generation g SET state = 'previous', since = now() WHERE g.model = of_model AND g.generation = before;
        UPDATE readmodels.generation g SET state = 'live', since = now() WHERE g.model = of_model AND g.generation = to_generation;
        UPDATE readmodels.model m SET parked_since = NULL, problem = NULL, released = false WHERE m.model = of_model;
        UPDATE readmodels.model m SET applied_at = now() FROM readmodels.generation g
        WHERE m.model = of_model AND m.applied_at IS NULL AND g.model = of_model AND g.generation = to_generation
          AND (g.definition, g.indexes, g.kind, g.key_column) = (m.definition, m.indexes, m.kind, m.key_column);
    END IF;
    PERFORM pg_notify('readmodels', of_model || E'\nswitched');
    UPDATE readmodels.model m SET pointed_by = readmodels.pointing() WHERE m.model = of_model;
    SELECT g.kind, g.key_column INTO STRICT kind, key
    FROM readmodels.generation g WHERE g.model = of_model AND g.generation = to_generation;
    EXECUTE format('DROP VIEW IF EXISTS %1$s, %1$s_recent, %1$s_settled, %1$s_definition, %1$s_changes', of_model);
    EXECUTE format('CREATE VIEW %1$s_definition AS SELECT %2$s FROM %1$s_definition_%3$s', of_model, cols, to_generation);
    IF kind = 'debounced' THEN
        EXECUTE format('CREATE VIEW %s AS SELECT %s FROM %s', of_model, cols, base);
    ELSE
        EXECUTE format('CREATE VIEW %s_recent AS SELECT %s FROM %s WHERE NOT deleted', of_model, cols, overlay);
        EXECUTE format('CREATE VIEW %s_settled AS SELECT %s FROM %s b WHERE NOT EXISTS (SELECT FROM %s o WHERE o.%5$I = b.%5$I)',
            of_model, cols, base, overlay, key);
        EXECUTE format('CREATE VIEW %1$s AS SELECT %2$s FROM %1$s_recent UNION ALL SELECT %2$s FROM %1$s_settled', of_model, cols);
        EXECUTE format('CREATE VIEW %s_changes AS SELECT %I, deleted, xid, seen FROM %s', of_model, key, overlay);
    END IF;
    IF another AND parked AND before IS NOT NULL THEN
        PERFORM readmodels.drop_generation(of_model, before);
    END IF;
END $$;

-- What the views of read models look like now, as a fingerprint of the function that makes them.
CREATE OR REPLACE FUNCTION readmodels.pointing() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT md5(prosrc) FROM pg_proc WHERE oid = to_regprocedure('readmodels.point(text, int)')
$$;

-- Who reads a generation for long, as a backup does, makes this give up: the turn is not to be held meanwhile.
CREATE OR REPLACE FUNCTION readmodels.drop_generation(of_model text, of_generation int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('lock_timeout', '200ms', true);
    PERFORM readmodels.take_turn(of_model);
    DELETE FROM readmodels.generation g WHERE g.model = of_model AND g.generation = of_generation AND g.state <> 'live';
    IF FOUND THEN
        EXECUTE format('DROP FUNCTION IF EXISTS %s_refresh_%s(text[])', of_model, of_generation);
        EXECUTE format('DROP TABLE IF EXISTS %s_overlay_%s', of_model, of_generation);
        EXECUTE format('DROP MATERIALIZED VIEW IF EXISTS %s_base_%s', of_model, of_generation);
        EXECUTE format('DROP VIEW IF EXISTS %s_source_%s', of_model, of_generation);
        EXECUTE format('DROP TABLE IF EXISTS %s_filling_%s', of_model, of_generation);
        DELETE FROM readmodels.portion p WHERE p.model = of_model AND p.generation = of_generation;
        EXECUTE format('DROP VIEW %s_definition_%s', of_model, of_generation);
        EXECUTE format('DROP SEQUENCE IF EXISTS %s_filled_%s', of_model, of_generation);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION readmodels.refresh_base(of_model text, of_generation int) RETURNS pg_snapshot LANGUAGE plpgsql AS $$
DECLARE
    snapshot pg_snapshot := pg_current_snapshot();
BEGIN
    PERFORM readmodels.work_on(of_model, of_generation);
    EXECUTE format('REFRESH MATERIALIZED VIEW CONCURRENTLY %s_base_%s', of_model, of_generation);
    UPDATE readmodels.generation g SET base_snapshot = snapshot, folded_at = clock_timestamp()
    WHERE g.model = of_model AND g.generation = of_generation;
    RETURN snapshot;
END $$;

-- Refreshes a base and empties its overlay of what the base now has: rows of transactions that were visible in the
-- snapshot taken before. Rows that a projector holds at the moment are left for the next time.
CREATE OR REPLACE FUNCTION readmodels.fold(of_model text, of_generation int) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    before pg_snapshot := readmodels.refresh_base(of_model, of_generation);
    overlay text := format('%s_overlay_%s', of_model, of_generation);
    moved bigint := 0;
BEGIN
    IF to_regclass(overlay) IS NOT NULL THEN
        EXECUTE format('WITH settled AS (SELECT ctid FROM %1$s WHERE pg_visible_in_snapshot(xid, $1) FOR UPDATE SKIP LOCKED)
                        DELETE FROM %1$s o USING settled WHERE o.ctid = settled.ctid AND pg_visible_in_snapshot(o.xid, $1)',
            overlay) USING before;
        GET DIAGNOSTICS moved = ROW_COUNT;
        EXECUTE format('ANALYZE %s_base_%s', of_model, of_generation);
    END IF;
    RETURN moved;
END $$;

CREATE OR REPLACE FUNCTION readmodels.fold(of_model text) RETURNS bigint LANGUAGE sql AS $$
    SELECT readmodels.fold(model, generation) FROM readmodels.live WHERE model = of_model
$$;

-- How many rows a table has: counted up to 10,000, beyond that as PostgreSQL estimates them for its present length.
CREATE OR REPLACE FUNCTION readmodels.row_count(relation regclass) RETURNS bigint LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    counted bigint;
    estimated bigint;
BEGIN
    EXECUTE format('SELECT count(*) FROM (SELECT FROM %s LIMIT 10001) first_ones', relation) INTO counted;
    IF counted > 10000 THEN
        SELECT reltuples / relpages * (pg_relation_size(oid) / current_setting('block_size')::int)
            INTO estimated FROM pg_class WHERE oid = relation AND reltuples > 10000;
        IF estimated IS NOT NULL THEN
            RETURN estimated;
        END IF;
        EXECUTE format('SELECT count(*) FROM %s', relation) INTO counted;
    END IF;
    RETURN counted;
END $$;

-- What is there of each generation. Rows of a base that is folded are PostgreSQL's estimate.
CREATE OR REPLACE FUNCTION readmodels.sizes() RETURNS TABLE (model text, generation int, base_rows bigint, overlay_rows bigint, bytes bigint) LANGUAGE plpgsql AS $$
DECLARE
    g record;
    base regclass;
    overlay regclass;
BEGIN
    FOR g IN SELECT k.model AS of_model, k.generation AS number, k.kind AS of_kind FROM readmodels.generation k LOOP
        base := to_regclass(format('%s_base_%s', g.of_model, g.number));
        overlay := to_regclass(format('%s_overlay_%s', g.of_model, g.number));
        model := g.of_model;
        generation := g.number;
        base_rows := COALESCE((SELECT GREATEST(c.reltuples, 0) FROM pg_class c WHERE c.oid = base), 0);
        IF base IS NOT NULL AND g.of_kind = 'debounced' THEN
            base_rows := readmodels.row_count(base);
        END IF;
        overlay_rows := COALESCE(readmodels.row_count(overlay), 0);
        bytes := COALESCE(pg_total_relation_size(base), 0) + COALESCE(pg_total_relation_size(overlay), 0);
        RETURN NEXT;
    END LOOP;
END $$;

-- Keys whose rows are not the same, byte by byte, in two sources (relations or subqueries) that have these columns with
-- the same types, among those that satisfy the condition. (Not every type has an equality: json has none.)
CREATE OR REPLACE FUNCTION readmodels.differing(one text, other text, columns text[], key text, condition text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT COALESCE(a.%1$I, b.%1$I)::text
         FROM (SELECT %5$s FROM %2$s s WHERE %4$s) a FULL JOIN (SELECT %5$s FROM %3$s s WHERE %4$s) b ON a.%1$I = b.%1$I
         WHERE a.%1$I IS NULL OR b.%1$I IS NULL OR a *<> b',
        key, one, other, condition, (SELECT string_agg(quote_ident(c), ', ') FROM unnest(columns) c));
END $$;

-- The values of some rows that are not the same in two sources: for each key and column, both.
CREATE OR REPLACE FUNCTION readmodels.differences(one text, other text, columns text[], key text, condition text) RETURNS TABLE (row_key text, "column" text, one_value text, other_value text) LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT COALESCE(a.%1$I, b.%1$I)::text, c.name, to_jsonb(a) ->> c.name, to_jsonb(b) ->> c.name
         FROM (SELECT * FROM %2$s s WHERE %4$s) a FULL JOIN (SELECT * FROM %3$s s WHERE %4$s) b ON a.%1$I = b.%1$I
         CROSS JOIN unnest($1) AS c (name)
         WHERE to_jsonb(a) -> c.name IS DISTINCT FROM to_jsonb(b) -> c.name
         ORDER BY 1, 2', key, one, other, condition) USING columns;
END $$;

-- How rows are divided into portions for a check: the first key of each portion but the first.
CREATE OR REPLACE FUNCTION readmodels.bounds(of_model text, of_generation int, portion int) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    key text;
BEGIN
    SELECT g.key_column INTO STRICT key FROM readmodels.generation g WHERE g.model = of_model AND g.generation = of_generation;
    RETURN QUERY EXECUTE format(
        'SELECT k::text FROM (SELECT %1$I AS k, row_number() OVER (ORDER BY %1$I) AS n FROM %2$s_base_%3$s) numbered
         WHERE n %% %4$s = 0 ORDER BY k', key, of_model, of_generation, portion);
END $$;

-- What was made by an earlier version of these functions gets what this one makes. (Views are made anew by the application, one
-- read model at a time: a migration would hold all of them while it waits for one.)
SELECT readmodels.leave_room(format('%s_overlay_%s', model, generation), cardinality(indexes)), readmodels.make_refresh(model, generation)
FROM readmodels.generation WHERE kind <> 'debounced';
