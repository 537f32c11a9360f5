-- The letter that a provider reports on.
CREATE INDEX IF NOT EXISTS deliveries_message_ids ON deliveries (app_id, message_id ASC) WHERE message_id IS NOT NULL;
