-- Requests of operators that came with a key, and what was answered, sealed. Without an answer somebody is still at it.
CREATE TABLE IF NOT EXISTS kept_answers (
    key BLOB NOT NULL PRIMARY KEY,
    body BLOB NOT NULL,
    at INTEGER NOT NULL,
    master_key INTEGER,
    sealed BLOB
) STRICT, WITHOUT ROWID;
