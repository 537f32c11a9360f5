-- What waits to be sealed, the oldest first.
CREATE INDEX IF NOT EXISTS events_unsealed ON events (app_id, at ASC, id ASC) WHERE position IS NULL;
