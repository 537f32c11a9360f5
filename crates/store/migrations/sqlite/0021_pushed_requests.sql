-- Authorization requests that clients pushed (RFC 9126). digest is that of the whole request_uri, parameters are names and
-- values in turn, each ended by a zero byte, which none of them holds. opened_at is when a browser first came with it, which
-- moves expires_at. used_at is when a sign-in began by it, or somebody was let in.
CREATE TABLE IF NOT EXISTS pushed_requests (
    app_id TEXT NOT NULL,
    digest BLOB NOT NULL,
    parameters BLOB NOT NULL,
    pushed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    opened_at INTEGER,
    used_at INTEGER,
    PRIMARY KEY (app_id, digest)
) STRICT, WITHOUT ROWID;
