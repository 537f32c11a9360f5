-- The rare kinds among many events.
CREATE INDEX IF NOT EXISTS events_of_kind ON events (kind, app_id, id ASC);
