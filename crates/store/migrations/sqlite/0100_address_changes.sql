-- A user's wish to have another address. outcome and ended_at are empty as long as something can come of it.
CREATE TABLE IF NOT EXISTS address_changes (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    old_email TEXT NOT NULL,
    old_delivery TEXT NOT NULL,
    new_email TEXT NOT NULL,
    new_delivery TEXT NOT NULL,
    stay_id BLOB NOT NULL,
    locale TEXT,
    asker_ip TEXT,
    asker_browser TEXT,
    asker_system TEXT,
    master_key INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    old_confirmed_at INTEGER,
    new_confirmed_at INTEGER,
    outcome TEXT CHECK (outcome IN ('changed', 'refused', 'replaced', 'taken')),
    ended_at INTEGER,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
