-- Who may sign in to the console: users of its app.
CREATE TABLE IF NOT EXISTS operators (
    user_id UUID NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'viewer')),
    created_at TIMESTAMPTZ NOT NULL
);
