-- Which transaction published: so whoever reads their own write can be told whether all of it is shown.
ALTER TABLE outbox.event_publication ADD xid xid8 DEFAULT pg_current_xact_id();
