-- What the people of the shop did, all of them or one, the latest first: there are few enough of them to be told apart
-- while reading.
DROP INDEX journal.entry_staff;
CREATE INDEX entry_staff ON journal.entry (occurred_at, position) WHERE actor NOT IN ('shopper', 'system');
