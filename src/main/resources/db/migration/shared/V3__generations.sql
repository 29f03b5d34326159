-- Read models that are rebuilt while the shop is open: several generations of one model are kept at a time, and what
-- the migrations declare is a wish that the application fulfils. The functions are in R__read_model_engine.sql.
DROP FUNCTION readmodels.declare(text, text, text, text[], text);
DROP FUNCTION readmodels.create_generation(text, int, text, text, text, text[]);
DROP FUNCTION readmodels.point(text, int);
DROP FUNCTION readmodels.refresh_base(text);
DROP FUNCTION readmodels.fold(text);
DROP FUNCTION readmodels.ripe_for_fold();
DROP FUNCTION readmodels.columns(text);

CREATE TABLE readmodels.model (
    model           text PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN ('keyed', 'debounced')),
    key_column      text NOT NULL,
    definition      text NOT NULL,
    indexes         text[] NOT NULL,
    last_generation int NOT NULL DEFAULT 0,
    -- a parked model is not refreshed, and holds up no other
    parked_since    timestamptz,
    problem         text
);

INSERT INTO readmodels.model (model, kind, key_column, definition, indexes, last_generation)
SELECT model, kind, key_column, definition, indexes, generation FROM readmodels.generation WHERE live;

ALTER TABLE readmodels.generation
    ADD state text NOT NULL DEFAULT 'live' CHECK (state IN ('filling', 'shadow', 'live', 'previous')),
    ADD since timestamptz NOT NULL DEFAULT now(),
    ALTER base_snapshot DROP NOT NULL,
    ALTER folded_at DROP NOT NULL,
    ADD FOREIGN KEY (model) REFERENCES readmodels.model;
ALTER TABLE readmodels.generation ALTER state DROP DEFAULT;
DROP VIEW readmodels.live;
DROP INDEX readmodels.generation_live;
ALTER TABLE readmodels.generation DROP COLUMN live;
-- Checked at the commit: a switch there and back passes through states that would not do.
ALTER TABLE readmodels.generation
    ADD CONSTRAINT one_live EXCLUDE (model WITH =) WHERE (state = 'live') DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT one_previous EXCLUDE (model WITH =) WHERE (state = 'previous') DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT one_next EXCLUDE (model WITH =) WHERE (state IN ('filling', 'shadow')) DEFERRABLE INITIALLY DEFERRED;

-- Long work on one read model: asked for by a command or by the clock, done by whichever instance takes it first.
CREATE TABLE readmodels.job (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model         text NOT NULL REFERENCES readmodels.model,
    kind          text NOT NULL CHECK (kind IN ('rebuild', 'fold', 'check', 'repair')),
    requested_by  text NOT NULL,
    requested_at  timestamptz NOT NULL,
    started_at    timestamptz,
    ended_at      timestamptz,
    step          text NOT NULL DEFAULT 'waiting',
    progress      double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    rows_done     bigint NOT NULL DEFAULT 0,
    rows_expected bigint NOT NULL DEFAULT 0,
    outcome       text CHECK (outcome IN ('done', 'failed', 'abandoned')),
    problem       text,
    result        jsonb,
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX job_one_at_a_time ON readmodels.job (model) WHERE ended_at IS NULL;
CREATE INDEX job_history ON readmodels.job (model, id);
