-- One number a bucket: up to when it is used up, in microseconds since 1970 (GCRA, ITU-T I.371).
CREATE TABLE IF NOT EXISTS limits (
    bucket TEXT NOT NULL PRIMARY KEY,
    level INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
