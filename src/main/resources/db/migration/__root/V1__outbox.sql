-- The event publication registry of Spring Modulith: one row for each event and listener, until it is delivered.
CREATE SCHEMA outbox;

CREATE TABLE outbox.event_publication (
    id                     uuid PRIMARY KEY,
    listener_id            text NOT NULL,
    event_type             text NOT NULL,
    serialized_event       text NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int NOT NULL DEFAULT 0,
    last_resubmission_date timestamptz
);

CREATE INDEX event_publication_waiting ON outbox.event_publication (publication_date) WHERE completion_date IS NULL;

-- What was tried too often: why it failed last, for a person to decide.
CREATE TABLE outbox.failure (
    publication_id uuid PRIMARY KEY REFERENCES outbox.event_publication (id) ON DELETE CASCADE,
    cause          text NOT NULL,
    failed_at      timestamptz NOT NULL,
    attempts       int NOT NULL,
    parked         boolean NOT NULL DEFAULT false
);
