-- The sign-ins of an address.
CREATE INDEX IF NOT EXISTS sign_ins_of_address ON sign_ins (app_id, email, id ASC);
