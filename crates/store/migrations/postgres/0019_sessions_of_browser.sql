-- For a logout: the sessions that came from a stay in a browser.
CREATE INDEX IF NOT EXISTS sessions_of_browser ON sessions (app_id, browser_session_id) WHERE browser_session_id IS NOT NULL;
