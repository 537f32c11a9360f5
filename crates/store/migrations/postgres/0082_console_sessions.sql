-- Browsers in which an operator is signed in to the console, by the digest of their secret.
CREATE TABLE IF NOT EXISTS console_sessions (
    digest BYTEA NOT NULL PRIMARY KEY,
    user_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
