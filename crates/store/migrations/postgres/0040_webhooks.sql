-- An address that hears of what happens in an app. Its secrets follow from master keys, its id and a number. position is that of
-- the event up to which there are deliveries. due_at is when somebody must look at it, free_at from when on somebody may.
CREATE TABLE IF NOT EXISTS webhooks (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    disabled TEXT CHECK (disabled IN ('operator', 'gone')),
    secret_key INT8 NOT NULL,
    secret_number INT8 NOT NULL,
    previous_key INT8,
    previous_number INT8,
    previous_until TIMESTAMPTZ,
    position INT8 NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ,
    free_at TIMESTAMPTZ NOT NULL,
    leased_by UUID,
    PRIMARY KEY (app_id, id)
);
