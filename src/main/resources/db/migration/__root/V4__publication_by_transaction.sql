-- Whoever waits for their own write asks every few milliseconds whether all of it is delivered.
CREATE INDEX event_publication_transaction ON outbox.event_publication (xid) WHERE completion_date IS NULL;
