-- Transaction ids mean something in one cluster of PostgreSQL only. When a dump is restored elsewhere they begin anew there,
-- and what was written down of the old ones would be in the future: the journal's readers would wait for it, folds would
-- keep it, and the next transaction might be taken for one that was seen.
CREATE TABLE shared.cluster (
    system_identifier bigint NOT NULL
);

-- Notices that this is another cluster than the last time, and dates all that was there before this moment. Runs at each
-- start (afterMigrate.sql), before anything is read. Where nobody may ask for the cluster's name, nothing is done.
CREATE FUNCTION shared.adopt_cluster() RETURNS void LANGUAGE plpgsql AS $$
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
    FOR g IN SELECT model, generation FROM readmodels.generation WHERE kind = 'keyed' LOOP
        EXECUTE format('UPDATE %s_overlay_%s SET xid = %L, seen = pg_current_snapshot()', g.model, g.generation, '3');
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING 'The cluster cannot be told apart from another one: %', SQLERRM;
END $$;
