-- A fifth kind of work: a changed declaration of a large read model is applied while the shop is open.
ALTER TABLE readmodels.job DROP CONSTRAINT job_kind_check,
    ADD CONSTRAINT job_kind_check CHECK (kind IN ('rebuild', 'apply', 'fold', 'check', 'repair'));

-- When the present declaration was first live; null until it is. One that was taken back afterwards is not applied again.
ALTER TABLE readmodels.model ADD applied_at timestamptz;
