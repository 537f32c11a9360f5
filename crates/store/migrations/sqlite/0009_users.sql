-- email is the address's identity, email_delivery the spelling that mail goes to.
CREATE TABLE IF NOT EXISTS users (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'blocked')),
    created_at INTEGER NOT NULL,
    last_sign_in_at INTEGER NOT NULL,
    PRIMARY KEY (app_id, id),
    UNIQUE (app_id, email)
) STRICT, WITHOUT ROWID;
