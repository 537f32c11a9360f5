-- authenticated_at is when the person proved who they are: for a code that was handed out later, before issued_at.
-- settled_at is when it was spent or burned, session_id what it opened when it was spent.
CREATE TABLE IF NOT EXISTS exchange_codes (
    app_id TEXT NOT NULL,
    digest BYTEA NOT NULL,
    id UUID NOT NULL,
    sign_in_id UUID NOT NULL,
    user_id UUID NOT NULL,
    browser_session_id UUID,
    visitor_ip TEXT,
    visitor_browser TEXT,
    visitor_system TEXT,
    destination TEXT NOT NULL,
    challenge BYTEA,
    dpop_jkt BYTEA,
    response_mode TEXT NOT NULL CHECK (response_mode IN ('query', 'form_post')),
    nonce BYTEA,
    scope TEXT NOT NULL,
    master_key INT8 NOT NULL,
    authenticated_at TIMESTAMPTZ NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('unused', 'spent', 'burned')),
    settled_at TIMESTAMPTZ,
    session_id UUID,
    PRIMARY KEY (app_id, digest)
);
