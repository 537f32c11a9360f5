-- For whoever logs out everywhere.
CREATE INDEX IF NOT EXISTS browser_sessions_of_user ON browser_sessions (app_id, user_id);
