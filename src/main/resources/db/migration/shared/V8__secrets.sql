-- Keys that the instances of one shop share, and that nobody has to configure: 244 random bits each.
CREATE TABLE shared.secret (
    name  text PRIMARY KEY,
    value bytea NOT NULL
);

INSERT INTO shared.secret (name, value)
VALUES ('version-token', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
