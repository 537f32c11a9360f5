-- What an exchange opens.
CREATE TABLE IF NOT EXISTS sessions (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    sign_in_id UUID NOT NULL,
    browser_session_id UUID,
    browser TEXT,
    system TEXT,
    scope TEXT NOT NULL,
    dpop_jkt BYTEA,
    authenticated_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    end_reason TEXT CHECK (end_reason IN ('revoked', 'code_replayed', 'refresh_replayed', 'logged_out', 'ended_by_operator', 'email_changed')),
    PRIMARY KEY (app_id, id)
);
