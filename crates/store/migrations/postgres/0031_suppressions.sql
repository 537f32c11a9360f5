-- Addresses that get no letters of an app: what it sent there bounced for good, or was complained of.
CREATE TABLE IF NOT EXISTS suppressions (
    app_id TEXT NOT NULL,
    email TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('bounced', 'complained')),
    why TEXT,
    delivery_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (app_id, email)
);
