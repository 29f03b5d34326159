-- As in V11__other_cluster.sql, for the overlays of rollups as well.
CREATE OR REPLACE FUNCTION shared.adopt_cluster() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    here bigint;
    before bigint;
    g record;
BEGIN
    LOCK TABLE shared.cluster IN SHARE ROW EXCLUSIVE MODE;
    SELECT c.system_identifier INTO here FROM pg_control_system() c;
    SELECT c.system_identifier INTO before FROM shared.cluster c;
    IF before = here THEN
        RETURN;
    END IF;
    DELETE FROM shared.cluster;
    INSERT INTO shared.cluster VALUES (here);
    IF before IS NULL THEN
        RETURN;
    END IF;
    -- 3 is the first transaction of every cluster; within it the journal is read by position.
    UPDATE journal.entry SET xid = '3' WHERE xid <> '3';
    UPDATE outbox.event_publication SET xid = '3';
    UPDATE readmodels.generation SET base_snapshot = pg_current_snapshot() WHERE base_snapshot IS NOT NULL;
    FOR g IN SELECT model, generation FROM readmodels.generation WHERE kind <> 'debounced' LOOP
        EXECUTE format('UPDATE %s_overlay_%s SET xid = %L, seen = pg_current_snapshot()', g.model, g.generation, '3');
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING 'The cluster cannot be told apart from another one: %', SQLERRM;
END $$;
