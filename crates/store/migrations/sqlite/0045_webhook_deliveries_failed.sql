-- Messages that were given up.
CREATE INDEX IF NOT EXISTS webhook_deliveries_failed ON webhook_deliveries (app_id, webhook_id, created_at ASC) WHERE standing = 'failed';
