-- A user's wish to have another address. outcome and ended_at are empty as long as something can come of it.
CREATE TABLE IF NOT EXISTS address_changes (
    app_id TEXT NOT NULL,
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    old_email TEXT NOT NULL,
    old_delivery TEXT NOT NULL,
    new_email TEXT NOT NULL,
    new_delivery TEXT NOT NULL,
    stay_id UUID NOT NULL,
    locale TEXT,
    asker_ip TEXT,
    asker_browser TEXT,
    asker_system TEXT,
    master_key INT8 NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    old_confirmed_at TIMESTAMPTZ,
    new_confirmed_at TIMESTAMPTZ,
    outcome TEXT CHECK (outcome IN ('changed', 'refused', 'replaced', 'taken')),
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (app_id, id)
);
