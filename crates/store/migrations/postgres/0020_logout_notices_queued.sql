-- Notices that wait, the one that has waited longest first.
CREATE INDEX IF NOT EXISTS logout_notices_queued ON logout_notices (due_at ASC) WHERE status = 'queued';
