-- With which key a sign-in was begun, so that the same request gets the same answer. Both are digests: key names app,
-- client and key, body what was asked for. A key is free again a day after at, and its row is then replaced.
CREATE TABLE IF NOT EXISTS idempotency_keys (
    app_id TEXT NOT NULL,
    key BLOB NOT NULL,
    body BLOB NOT NULL,
    sign_in_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (app_id, key)
) STRICT, WITHOUT ROWID;
