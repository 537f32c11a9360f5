-- Tokens for the admin API, by the name that every narrowing of one bears. Without an app it is good for all of them.
CREATE TABLE IF NOT EXISTS admin_tokens (
    id UUID NOT NULL PRIMARY KEY,
    app_id TEXT,
    read_only BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
