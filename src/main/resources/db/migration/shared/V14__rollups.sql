-- A third kind of read model: refreshed by key, but with rests, as each of its rows sums up many others.
ALTER TABLE readmodels.model DROP CONSTRAINT model_kind_check, ADD CONSTRAINT model_kind_check CHECK (kind IN ('keyed', 'rollup', 'debounced'));
ALTER TABLE readmodels.generation DROP CONSTRAINT generation_kind_check, ADD CONSTRAINT generation_kind_check CHECK (kind IN ('keyed', 'rollup', 'debounced'));
