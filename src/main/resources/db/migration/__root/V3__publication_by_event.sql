-- The registry finds a publication by its event's text, to mark it as being processed and as completed.
CREATE INDEX event_publication_event ON outbox.event_publication USING hash (serialized_event);
