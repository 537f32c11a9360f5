-- For whoever logs out everywhere.
CREATE INDEX IF NOT EXISTS sessions_of_user ON sessions (app_id, user_id, id);
