-- Append-only. kind is not checked: a newer release on the same database may write kinds that this one does not know.
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
    PRIMARY KEY (app_id, id)
);
