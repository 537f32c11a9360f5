-- What is known of the secrets of confidential apps: SHA-256 digests.
CREATE TABLE IF NOT EXISTS client_secrets (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    digest BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (app_id, id)
);
