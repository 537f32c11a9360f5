-- Letters that wait, the one that has waited longest first.
CREATE INDEX IF NOT EXISTS address_letters_queued ON address_letters (due_at ASC) WHERE status = 'queued';
