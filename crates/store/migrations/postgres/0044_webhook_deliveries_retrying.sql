-- Messages that were set aside, the one whose time comes first in front.
CREATE INDEX IF NOT EXISTS webhook_deliveries_retrying ON webhook_deliveries (app_id, webhook_id, due_at ASC) WHERE standing = 'retrying';
