-- The outbox. A letter holds no secret: what it carries is derived from ids and a master key. One with a reason in
-- withheld never leaves, and ends as sent like any other. Letters of one parcel were handed over in one request; while
-- somebody may have taken a letter without our learning so, doubt says by which way it went.
CREATE TABLE IF NOT EXISTS deliveries (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    sign_in_id BLOB NOT NULL,
    master_key INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    carries TEXT NOT NULL CHECK (carries IN ('link', 'code', 'both')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    templates_at INTEGER,
    status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'delivered', 'bounced', 'failed')),
    due_at INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER,
    message_id TEXT,
    failure TEXT CHECK (failure IN ('refused_by_server', 'expired_before_sent', 'master_key_missing')),
    why TEXT,
    withheld TEXT,
    parcel BLOB,
    doubt TEXT CHECK (doubt IN ('first', 'second')),
    reported_at INTEGER,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
