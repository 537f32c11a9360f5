-- For whoever is blocked or erased, and for their latest language.
CREATE INDEX IF NOT EXISTS sign_ins_of_address ON sign_ins (app_id, email, id);
