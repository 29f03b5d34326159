-- What people ask of the commands: the latest first (command_received_at is for that), of one kind, refused, by one person.
-- The outcome and the time it took are written last, into a row that no index needs to follow: so none is on these.
CREATE INDEX command_type ON shared.command (type, received_at, command_id);
CREATE INDEX command_refused ON shared.command (received_at, command_id) WHERE refused;
-- Shoppers and the shop itself send nearly all of them: those are not looked for by name, and cost nothing here.
CREATE INDEX command_staff ON shared.command (actor, received_at, command_id) WHERE actor NOT IN ('shopper', 'system');
