-- Webhooks that hear of what happens.
CREATE INDEX IF NOT EXISTS webhooks_active ON webhooks (app_id ASC, id ASC) WHERE disabled IS NULL;
