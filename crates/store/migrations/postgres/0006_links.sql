-- The one key without an app in front: whoever opens a link says nothing else.
CREATE TABLE IF NOT EXISTS links (
    digest BYTEA NOT NULL PRIMARY KEY,
    app_id TEXT NOT NULL,
    sign_in_id UUID NOT NULL,
    delivery_id UUID NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
