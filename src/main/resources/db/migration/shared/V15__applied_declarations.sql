-- A fifth kind of work: a changed declaration of a large read model is applied while the shop is open.
ALTER TABLE readmodels.job DROP CONSTRAINT job_kind_check,
    ADD CONSTRAINT job_kind_check CHECK (kind IN ('rebuild', 'apply', 'fold', 'check', 'repair'));

ALTER TABLE readmodels.model
    -- when the present declaration was first live; null until it is. One that was taken back afterwards is not applied again
    ADD applied_at timestamptz,
    -- a parked one that is refreshed again, and parked until its base has been refreshed, too
    ADD released boolean NOT NULL DEFAULT false,
    -- by which version of readmodels.point its views were made
    ADD pointed_by text;
