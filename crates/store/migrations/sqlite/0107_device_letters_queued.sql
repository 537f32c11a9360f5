-- Letters that wait, the one that has waited longest first.
CREATE INDEX IF NOT EXISTS device_letters_queued ON device_letters (due_at ASC) WHERE status = 'queued';
