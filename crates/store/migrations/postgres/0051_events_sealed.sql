-- An app's ledger, place by place.
CREATE UNIQUE INDEX IF NOT EXISTS events_sealed ON events (app_id, position ASC) WHERE position IS NOT NULL;
