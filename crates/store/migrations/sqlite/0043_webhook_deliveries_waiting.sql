-- Messages in line, in the order of the ledger.
CREATE INDEX IF NOT EXISTS webhook_deliveries_waiting ON webhook_deliveries (app_id, webhook_id, position ASC) WHERE standing = 'waiting';
