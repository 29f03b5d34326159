-- Which transaction published: so whoever reads their own write can be told whether all of it is shown.
ALTER TABLE outbox.event_publication ADD xid xid8 DEFAULT pg_current_xact_id();

-- Catalog's copy of availability had a listener of its own; it is written by the read models' now.
UPDATE outbox.event_publication SET listener_id = 'readmodels' WHERE listener_id = 'catalog.availability';
