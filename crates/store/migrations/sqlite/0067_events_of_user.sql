-- Most events are of a user; those that are not take no room here.
CREATE INDEX IF NOT EXISTS events_of_user ON events (app_id, user_id, id) WHERE user_id IS NOT NULL;
