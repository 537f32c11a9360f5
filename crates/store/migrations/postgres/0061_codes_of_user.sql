-- For whoever is blocked or erased.
CREATE INDEX IF NOT EXISTS codes_of_user ON exchange_codes (user_id, app_id);
