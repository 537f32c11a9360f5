-- For a logout: what was not exchanged yet dies with the stay that it was issued in.
CREATE INDEX IF NOT EXISTS codes_of_browser ON exchange_codes (app_id, browser_session_id) WHERE browser_session_id IS NOT NULL;
