-- One message for one webhook, kind is not checked, as that of an event is not. attempts are the last ones, one a line.
CREATE TABLE IF NOT EXISTS webhook_deliveries (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    event_id UUID NOT NULL,
    position INT8 NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'retrying', 'delivered', 'failed')),
    tries INT8 NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    attempts TEXT NOT NULL,
    PRIMARY KEY (app_id, id)
);
