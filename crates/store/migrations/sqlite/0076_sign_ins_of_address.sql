-- The sign-ins of an address. The app comes second: first, a new database would seek one sign-in among all of the app by it.
CREATE INDEX IF NOT EXISTS sign_ins_of_address ON sign_ins (email, app_id, id ASC);
