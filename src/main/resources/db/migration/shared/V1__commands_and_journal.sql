CREATE SCHEMA shared;
CREATE SCHEMA journal;

CREATE TABLE shared.command (
    command_id  text PRIMARY KEY,
    type        text NOT NULL,
    fingerprint text NOT NULL,
    actor       text NOT NULL,
    received_at timestamptz NOT NULL,
    outcome     text,
    result      jsonb,
    version     text,
    refused     boolean NOT NULL DEFAULT false,
    took_micros bigint
);
CREATE INDEX command_received_at ON shared.command (received_at);

CREATE TABLE journal.entry (
    position          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid               xid8 NOT NULL DEFAULT pg_current_xact_id(),
    event_id          uuid NOT NULL UNIQUE,
    type              text NOT NULL,
    schema_version    int NOT NULL,
    aggregate_type    text NOT NULL,
    aggregate_id      text NOT NULL,
    aggregate_version bigint NOT NULL,
    command_id        text NOT NULL,
    actor             text NOT NULL,
    occurred_at       timestamptz NOT NULL,
    payload           jsonb NOT NULL
);
CREATE INDEX entry_aggregate ON journal.entry (aggregate_type, aggregate_id, aggregate_version);
