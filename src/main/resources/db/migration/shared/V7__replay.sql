-- Who wanted which copy of facts written anew from the journal, and how far that is.
CREATE TABLE journal.replay (
    id            uuid PRIMARY KEY,
    copy          text NOT NULL,
    -- wanted, running (into a fresh table), replaced (rows that show it are being refreshed), done, failed
    state         text NOT NULL DEFAULT 'wanted' CHECK (state IN ('wanted', 'running', 'replaced', 'done', 'failed')),
    requested_by  text NOT NULL,
    requested_at  timestamptz NOT NULL,
    finished_at   timestamptz,
    entries_done  bigint NOT NULL DEFAULT 0,
    entries_total bigint NOT NULL DEFAULT 0,
    rows_added    bigint NOT NULL DEFAULT 0,
    rows_changed  bigint NOT NULL DEFAULT 0,
    rows_removed  bigint NOT NULL DEFAULT 0,
    -- the keys of what was added, changed or removed, until the rows that show it are refreshed
    differing     text[] NOT NULL DEFAULT '{}',
    problem       text
);
CREATE UNIQUE INDEX replay_unfinished ON journal.replay (copy) WHERE state IN ('wanted', 'running', 'replaced');
CREATE INDEX replay_latest ON journal.replay (copy, requested_at);
