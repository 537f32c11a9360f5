-- Requests of operators that came with a key, and what was answered, sealed. Without an answer somebody is still at it.
CREATE TABLE IF NOT EXISTS kept_answers (
    key BYTEA NOT NULL PRIMARY KEY,
    body BYTEA NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    master_key INT8,
    sealed BYTEA
);
