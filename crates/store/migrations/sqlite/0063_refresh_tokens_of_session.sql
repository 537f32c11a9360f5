-- What goes with its session.
CREATE INDEX IF NOT EXISTS refresh_tokens_of_session ON refresh_tokens (session_id, app_id);
