-- The read-model engine's half in the database. A module declares a read model in a repeatable migration:
--
--   SELECT readmodels.declare('catalog.product_card', 'product_id', $$ SELECT … $$, '{(handle),(status, price)}');
--
-- which makes, for its first generation,
--   product_card_definition_1  the projection's SQL, an ordinary view
--   product_card_base_1        the materialized view over it
--   product_card_overlay_1     rows that changed since the base was refreshed, `deleted` ones included
-- and, for the generation that is live,
--   product_card               what queries read: overlay first, then what the overlay does not have
--   product_card_recent, product_card_settled   its two halves, for list queries
CREATE SCHEMA readmodels;

CREATE TABLE readmodels.generation (
    model         text NOT NULL,
    generation    int NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('keyed', 'debounced')),
    key_column    text NOT NULL,
    key_type      text NOT NULL,
    definition    text NOT NULL,
    indexes       text[] NOT NULL,
    live          boolean NOT NULL,
    -- every transaction visible in this snapshot is in the base
    base_snapshot pg_snapshot NOT NULL,
    folded_at     timestamptz NOT NULL,
    PRIMARY KEY (model, generation)
);
CREATE UNIQUE INDEX generation_live ON readmodels.generation (model) WHERE live;

CREATE VIEW readmodels.live AS
SELECT model, generation, kind, key_column, key_type, base_snapshot, folded_at FROM readmodels.generation WHERE live;

CREATE FUNCTION readmodels.columns(relation text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = relation::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('deleted', 'xid', 'seen')
$$;

CREATE FUNCTION readmodels.point(model text, generation int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kind text;
    key text;
    base text := format('%s_base_%s', model, generation);
    overlay text := format('%s_overlay_%s', model, generation);
    cols text := readmodels.columns(base);
BEGIN
    UPDATE readmodels.generation g SET live = false WHERE g.model = point.model AND g.live;
    UPDATE readmodels.generation g SET live = true
    WHERE g.model = point.model AND g.generation = point.generation RETURNING g.kind, g.key_column INTO kind, key;
    EXECUTE format('DROP VIEW IF EXISTS %1$s, %1$s_recent, %1$s_settled', model);
    IF kind = 'debounced' THEN
        EXECUTE format('CREATE VIEW %s AS SELECT %s FROM %s', model, cols, base);
        RETURN;
    END IF;
    EXECUTE format('CREATE VIEW %s_recent AS SELECT %s FROM %s WHERE NOT deleted', model, cols, overlay);
    EXECUTE format('CREATE VIEW %s_settled AS SELECT %s FROM %s b WHERE NOT EXISTS (SELECT FROM %s o WHERE o.%5$I = b.%5$I)',
        model, cols, base, overlay, key);
    EXECUTE format('CREATE VIEW %1$s AS SELECT %2$s FROM %1$s_recent UNION ALL SELECT %2$s FROM %1$s_settled', model, cols);
END $$;

CREATE FUNCTION readmodels.create_generation(
    model text, generation int, kind text, key_column text, definition text, indexes text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    view text := format('%s_definition_%s', model, generation);
    base text := format('%s_base_%s', model, generation);
    overlay text := format('%s_overlay_%s', model, generation);
    snapshot pg_snapshot := pg_current_snapshot();
    key_type text;
    index text;
BEGIN
    EXECUTE format('CREATE VIEW %s AS %s', view, definition);
    EXECUTE format('CREATE MATERIALIZED VIEW %s AS SELECT %s FROM %s', base, readmodels.columns(view), view);
    EXECUTE format('CREATE UNIQUE INDEX ON %s (%I)', base, key_column);
    SELECT format_type(atttypid, atttypmod) INTO STRICT key_type
    FROM pg_attribute WHERE attrelid = base::regclass AND attname = key_column;
    IF kind = 'keyed' THEN
        EXECUTE format('CREATE TABLE %s AS SELECT %s FROM %s WITH NO DATA', overlay, readmodels.columns(base), base);
        EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (%I), ADD deleted boolean NOT NULL, ADD xid xid8 NOT NULL, ADD seen pg_snapshot NOT NULL',
            overlay, key_column);
    END IF;
    FOREACH index IN ARRAY indexes LOOP
        EXECUTE format('CREATE INDEX ON %s %s', base, index);
        IF kind = 'keyed' THEN
            EXECUTE format('CREATE INDEX ON %s %s', overlay, index);
        END IF;
    END LOOP;
    INSERT INTO readmodels.generation (model, generation, kind, key_column, key_type, definition, indexes, live, base_snapshot, folded_at)
    VALUES (model, generation, kind, key_column, key_type, definition, indexes, false, snapshot, now());
END $$;

-- Makes a read model what the arguments say. The same arguments again change nothing; others make a new generation,
-- fill it and switch to it.
CREATE FUNCTION readmodels.declare(
    model text, key_column text, definition text, indexes text[] DEFAULT '{}', kind text DEFAULT 'keyed') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    latest readmodels.generation;
BEGIN
    SELECT * INTO latest FROM readmodels.generation g WHERE g.model = declare.model ORDER BY g.generation DESC LIMIT 1;
    IF latest.definition = declare.definition AND latest.indexes = declare.indexes
        AND latest.kind = declare.kind AND latest.key_column = declare.key_column THEN
        RETURN;
    END IF;
    PERFORM readmodels.create_generation(model, COALESCE(latest.generation, 0) + 1, kind, key_column, definition, indexes);
    PERFORM readmodels.point(model, COALESCE(latest.generation, 0) + 1);
    IF latest.generation IS NOT NULL THEN
        EXECUTE format('DROP TABLE IF EXISTS %s_overlay_%s', model, latest.generation);
        EXECUTE format('DROP MATERIALIZED VIEW %s_base_%s', model, latest.generation);
        EXECUTE format('DROP VIEW %s_definition_%s', model, latest.generation);
        DELETE FROM readmodels.generation g WHERE g.model = declare.model AND g.generation = latest.generation;
    END IF;
END $$;

CREATE FUNCTION readmodels.refresh_base(model text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    snapshot pg_snapshot := pg_current_snapshot();
    live_generation int;
BEGIN
    SELECT l.generation INTO STRICT live_generation FROM readmodels.live l WHERE l.model = refresh_base.model;
    EXECUTE format('REFRESH MATERIALIZED VIEW CONCURRENTLY %s_base_%s', model, live_generation);
    UPDATE readmodels.generation g SET base_snapshot = snapshot, folded_at = clock_timestamp()
    WHERE g.model = refresh_base.model AND g.generation = live_generation;
END $$;

-- Refreshes the base and empties the overlay of what the base now has: rows of transactions that were visible in the
-- snapshot taken before. Rows that a projector holds at the moment are left for the next time.
CREATE FUNCTION readmodels.fold(model text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    live_generation int;
    before pg_snapshot;
    moved bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('fold ' || model, 0)) THEN
        RETURN 0;
    END IF;
    PERFORM readmodels.refresh_base(model);
    SELECT l.generation, l.base_snapshot INTO STRICT live_generation, before FROM readmodels.live l WHERE l.model = fold.model;
    EXECUTE format('WITH settled AS (SELECT ctid FROM %1$s WHERE pg_visible_in_snapshot(xid, $1) FOR UPDATE SKIP LOCKED)
                    DELETE FROM %1$s o USING settled WHERE o.ctid = settled.ctid AND pg_visible_in_snapshot(o.xid, $1)',
        format('%s_overlay_%s', model, live_generation)) USING before;
    GET DIAGNOSTICS moved = ROW_COUNT;
    RETURN moved;
END $$;

CREATE FUNCTION readmodels.ripe_for_fold() RETURNS TABLE (model text) LANGUAGE plpgsql AS $$
DECLARE
    candidate record;
    changed bigint;
    settled double precision;
BEGIN
    FOR candidate IN SELECT l.model AS name, l.generation FROM readmodels.live l WHERE l.kind = 'keyed' LOOP
        EXECUTE format('SELECT count(*) FROM %s_overlay_%s', candidate.name, candidate.generation) INTO changed;
        SELECT GREATEST(c.reltuples, 0) INTO settled FROM pg_class c
        WHERE c.oid = format('%s_base_%s', candidate.name, candidate.generation)::regclass;
        IF changed > GREATEST(1000, settled / 5) THEN
            model := candidate.name;
            RETURN NEXT;
        END IF;
    END LOOP;
END $$;
