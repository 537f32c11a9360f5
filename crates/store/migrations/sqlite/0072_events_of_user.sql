-- What happened to a user.
CREATE INDEX IF NOT EXISTS events_of_user ON events (app_id, user_id, id ASC) WHERE user_id IS NOT NULL;
