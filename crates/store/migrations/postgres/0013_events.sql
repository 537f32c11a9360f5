-- Append-only. kind is not checked: a newer release on the same database may write kinds that this one does not know.
-- position is where it stands in the app's ledger, once it is sealed. personal is the hash of email, ip, browser, system,
-- reference and change, salt what that was made with: no bytes at all if the person was erased, and those fields with them.
CREATE TABLE IF NOT EXISTS events (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    kind TEXT NOT NULL,
    sign_in_id UUID,
    user_id UUID,
    session_id UUID,
    email TEXT,
    ip TEXT,
    browser TEXT,
    system TEXT,
    reason TEXT,
    reference TEXT,
    actor TEXT,
    change TEXT,
    request TEXT,
    position INT8,
    personal BYTEA,
    salt BYTEA,
    PRIMARY KEY (app_id, id)
);
