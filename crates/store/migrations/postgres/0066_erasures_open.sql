-- Those that are not done, the one that has waited longest first.
CREATE INDEX IF NOT EXISTS erasures_open ON erasures (due_at ASC) WHERE done_at IS NULL;
