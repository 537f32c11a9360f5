-- What happened to an address.
CREATE INDEX IF NOT EXISTS events_of_address ON events (app_id, email, id ASC) WHERE email IS NOT NULL;
