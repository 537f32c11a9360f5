-- Who may sign in to the console: users of its app.
CREATE TABLE IF NOT EXISTS operators (
    user_id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'viewer')),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
