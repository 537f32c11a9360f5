-- A letter of a change of an address. digest finds the link that it carries, if it carries one.
CREATE TABLE IF NOT EXISTS address_letters (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    change_id UUID NOT NULL,
    user_id UUID NOT NULL,
    side TEXT NOT NULL,
    says TEXT NOT NULL,
    digest BYTEA,
    withheld TEXT,
    attempts INT8 NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    templates_at TIMESTAMPTZ,
    status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
    due_at TIMESTAMPTZ NOT NULL,
    leased_by UUID,
    leased_until TIMESTAMPTZ,
    message_id TEXT,
    why TEXT,
    PRIMARY KEY (app_id, id)
);
