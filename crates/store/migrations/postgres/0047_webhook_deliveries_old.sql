-- Messages by age, to be forgotten.
CREATE INDEX IF NOT EXISTS webhook_deliveries_old ON webhook_deliveries (created_at ASC);
