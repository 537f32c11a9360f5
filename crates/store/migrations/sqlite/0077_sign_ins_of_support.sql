-- What somebody reads out to support.
CREATE INDEX IF NOT EXISTS sign_ins_of_support ON sign_ins (support_id, app_id);
