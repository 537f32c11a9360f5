-- Letters that wait, the one that has waited longest first.
CREATE INDEX IF NOT EXISTS deliveries_queued ON deliveries (due_at ASC) WHERE status = 'queued';
