-- email is the address's identity, email_delivery the spelling that mail goes to, metadata is a JSON object of the app's own.
-- Addresses are compared byte by byte, so that those that begin alike stand together.
CREATE TABLE IF NOT EXISTS users (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'blocked')),
    metadata TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_sign_in_at INTEGER,
    PRIMARY KEY (app_id, id),
    UNIQUE (app_id, email)
) STRICT, WITHOUT ROWID;
