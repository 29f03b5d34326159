-- A command's row is claimed first and gets its outcome at the end. With room on its page the outcome is written there, and the
-- table's indexes need no second entry.
ALTER TABLE shared.command SET (fillfactor = 30);
