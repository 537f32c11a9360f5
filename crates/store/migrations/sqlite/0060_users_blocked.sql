-- For the list of those who may not sign in, who are few.
CREATE INDEX IF NOT EXISTS users_blocked ON users (app_id, id) WHERE status = 'blocked';
