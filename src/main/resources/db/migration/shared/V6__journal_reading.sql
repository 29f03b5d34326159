-- The order in which a reader goes through the journal without losing what commits late.
CREATE INDEX entry_settled ON journal.entry (xid, position);

-- What people ask: the latest first, of one thing, of one kind, by one person, within a time.
CREATE INDEX entry_at ON journal.entry (occurred_at, position);
CREATE INDEX entry_of ON journal.entry (aggregate_id, occurred_at, position);
CREATE INDEX entry_type ON journal.entry (type, occurred_at, position);
-- Shoppers and the shop itself cause nearly all entries: those are not looked for by name, and cost nothing here.
CREATE INDEX entry_staff ON journal.entry (actor, occurred_at, position) WHERE actor NOT IN ('shopper', 'system');

-- All entries of an aggregate stand together in entry_of, so this one is no longer needed.
DROP INDEX journal.entry_aggregate;
