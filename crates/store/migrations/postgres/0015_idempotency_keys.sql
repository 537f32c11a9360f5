-- With which key a sign-in was begun, so that the same request gets the same answer. Both are digests: key names app,
-- client and key, body what was asked for. A key is free again a day after at, and its row is then replaced.
CREATE TABLE IF NOT EXISTS idempotency_keys (
    app_id TEXT NOT NULL,
    key BYTEA NOT NULL,
    body BYTEA NOT NULL,
    sign_in_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (app_id, key)
);
