-- The read models had a publication for each event; they have one for each transaction now, which says where its events
-- stand in the journal. What is on its way when a shop is brought up to date is said anew in that way.
INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, xid)
SELECT gen_random_uuid(), 'readmodels', 'shop.stampede.shared.readmodels.EventsJournaled',
       json_build_object('from', min(e.position), 'to', max(e.position), 'entries', count(*), 'kinds', 'from an earlier version')::text,
       now(), 'PUBLISHED', e.xid
FROM journal.entry e
WHERE e.xid IN (SELECT xid FROM outbox.event_publication
                WHERE listener_id = 'readmodels' AND event_type <> 'shop.stampede.shared.readmodels.EventsJournaled')
GROUP BY e.xid;

DELETE FROM outbox.event_publication
WHERE listener_id = 'readmodels' AND event_type <> 'shop.stampede.shared.readmodels.EventsJournaled';
