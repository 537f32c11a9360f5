-- Somebody's stay in a browser at an app's hosted page. used_at is when it last let the browser in, and reach what
-- it is good for.
CREATE TABLE IF NOT EXISTS browser_sessions (
    app_id TEXT NOT NULL,
    digest BYTEA NOT NULL,
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    sign_in_id UUID NOT NULL,
    reach TEXT NOT NULL,
    authenticated_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (app_id, digest)
);
