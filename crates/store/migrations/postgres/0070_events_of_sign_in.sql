-- The timeline of a sign-in.
CREATE INDEX IF NOT EXISTS events_of_sign_in ON events (app_id, sign_in_id, id ASC) WHERE sign_in_id IS NOT NULL;
