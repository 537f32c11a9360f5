-- A successor is named by its id, and found by its digest.
CREATE TABLE IF NOT EXISTS refresh_tokens (
    app_id TEXT NOT NULL,
    digest BYTEA NOT NULL,
    id UUID NOT NULL,
    session_id UUID NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('live', 'rotated', 'superseded')),
    rotated_at TIMESTAMPTZ,
    successor_id UUID,
    successor_digest BYTEA,
    PRIMARY KEY (app_id, digest)
);
