-- What goes with its sign-in.
CREATE INDEX IF NOT EXISTS links_of_sign_in ON links (app_id, sign_in_id);
