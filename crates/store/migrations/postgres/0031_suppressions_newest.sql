-- An app's suppressed addresses, the newest first.
CREATE INDEX IF NOT EXISTS suppressions_newest ON suppressions (app_id, delivery_id DESC);
