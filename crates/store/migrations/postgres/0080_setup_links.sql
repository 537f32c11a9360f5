-- Links that make somebody an operator of the console, by the digest of their token.
CREATE TABLE IF NOT EXISTS setup_links (
    digest BYTEA NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'viewer')),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
