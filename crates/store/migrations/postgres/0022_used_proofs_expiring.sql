-- What can be forgotten, the oldest first.
CREATE INDEX IF NOT EXISTS used_proofs_expiring ON used_proofs (expires_at ASC);
