-- What a base that is being filled is filled in: rows whose key lies from one bound to the next. Unlogged, as the table is that
-- takes these rows: a crash of PostgreSQL itself empties both, and the filling begins anew.
CREATE UNLOGGED TABLE readmodels.portion (
    model       text NOT NULL,
    generation  int NOT NULL,
    nth         int NOT NULL,
    lower_bound text,
    upper_bound text,
    filled      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (model, generation, nth)
);
