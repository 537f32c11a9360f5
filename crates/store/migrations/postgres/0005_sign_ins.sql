-- delivery_id is the latest letter. settled_at is when it was completed or refused.
-- state and nonce are the client's own bytes.
CREATE TABLE IF NOT EXISTS sign_ins (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    destination TEXT NOT NULL,
    state BYTEA,
    nonce BYTEA,
    challenge BYTEA,
    scope TEXT NOT NULL,
    locale TEXT,
    asker TEXT NOT NULL CHECK (asker IN ('person', 'server')),
    asker_ip TEXT,
    asker_browser TEXT,
    asker_system TEXT,
    secret BYTEA NOT NULL,
    master_key INT8 NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    delivery_id UUID NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('pending', 'completed', 'refused')),
    settled_at TIMESTAMPTZ,
    PRIMARY KEY (app_id, id)
);
