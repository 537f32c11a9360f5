-- Messages as they are listed.
CREATE INDEX IF NOT EXISTS webhook_deliveries_listed ON webhook_deliveries (app_id, webhook_id, position DESC);
