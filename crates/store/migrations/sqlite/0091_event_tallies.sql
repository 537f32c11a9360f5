-- How often what happened in an app, hour by hour: counted once, in the transaction that gives the events their places in the
-- ledger. reason is empty where there is none of our own.
CREATE TABLE IF NOT EXISTS event_tallies (
    app_id TEXT NOT NULL,
    hour INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (app_id, hour, kind, reason)
) STRICT, WITHOUT ROWID;
