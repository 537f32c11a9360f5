-- For whoever logs out everywhere.
CREATE INDEX IF NOT EXISTS sessions_of_user ON sessions (user_id, app_id, id);
