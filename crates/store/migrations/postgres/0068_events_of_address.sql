-- Most events are about an address; those that are not take no room here.
CREATE INDEX IF NOT EXISTS events_of_address ON events (app_id, email, id) WHERE email IS NOT NULL;
