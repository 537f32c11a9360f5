-- Who was erased. The address stands here until it stands nowhere else and the person was told, the row stays, so that the
-- name of the user is known as one that is gone.
CREATE TABLE IF NOT EXISTS erasures (
    app_id TEXT NOT NULL,
    user_id UUID NOT NULL,
    email TEXT,
    email_delivery TEXT,
    locale TEXT,
    tells BOOLEAN NOT NULL,
    attempts INT8 NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    templates_at TIMESTAMPTZ,
    due_at TIMESTAMPTZ NOT NULL,
    leased_by UUID,
    leased_until TIMESTAMPTZ,
    why TEXT,
    done_at TIMESTAMPTZ,
    PRIMARY KEY (app_id, user_id)
);
