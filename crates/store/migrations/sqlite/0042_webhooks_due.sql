-- Webhooks that somebody must look at, the one that has waited longest first.
CREATE INDEX IF NOT EXISTS webhooks_due ON webhooks (due_at ASC) WHERE disabled IS NULL;
