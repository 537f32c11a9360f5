-- That a session is over, for an app that wants to hear of it. why is what the app said last.
CREATE TABLE IF NOT EXISTS logout_notices (
    app_id TEXT NOT NULL,
    session_id UUID NOT NULL,
    user_id UUID NOT NULL,
    attempts INT8 NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'told', 'failed')),
    due_at TIMESTAMPTZ NOT NULL,
    leased_by UUID,
    leased_until TIMESTAMPTZ,
    why TEXT,
    PRIMARY KEY (app_id, session_id)
);
