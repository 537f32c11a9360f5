-- delivery_id is the latest letter, latest_at when it was written, expires_at when what it carries dies, letters how many
-- there were, letter_life how long each is good for. settled_at is when the sign-in was approved, completed or
-- refused. code_attempts is how often digits were typed, code_id the latest exchange code that it earned, mark how the mark
-- stands that it left in another browser, visit the digest of what recognises a second click, renewed_as the sign-in that
-- took its place. support_id is what its id is read out to support as.
-- state and nonce are the client's own bytes.
CREATE TABLE IF NOT EXISTS sign_ins (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    destination TEXT NOT NULL,
    state BLOB,
    nonce BLOB,
    challenge BLOB,
    dpop_jkt BLOB,
    response_mode TEXT NOT NULL CHECK (response_mode IN ('query', 'form_post')),
    scope TEXT NOT NULL,
    locale TEXT,
    asker TEXT NOT NULL CHECK (asker IN ('person', 'server')),
    asker_ip TEXT,
    asker_browser TEXT,
    asker_system TEXT,
    secret BLOB NOT NULL,
    master_key INTEGER NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('link', 'code', 'both')),
    beginning TEXT NOT NULL CHECK (beginning IN ('api', 'hosted_page')),
    asked_at INTEGER NOT NULL,
    letter_life INTEGER NOT NULL,
    letters INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    delivery_id BLOB NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('pending', 'approved', 'completed', 'refused')),
    settled_at INTEGER,
    code_attempts INTEGER NOT NULL,
    code_id BLOB,
    mark TEXT CHECK (mark IN ('unused', 'used', 'dead')),
    visit BLOB,
    renewed_as BLOB,
    support_id TEXT NOT NULL,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
